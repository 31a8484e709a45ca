export { createTransport, type Transport, type TransportOptions } from './create-transport.js';
export type { TypedDocument } from './document.js';
export { TransportError, asTransportError, type FailureKind } from './errors.js';
export { followConversation, type FollowedEvent, type FollowOptions } from './follow-conversation.js';
export type { Observable, Unsubscribe } from './observable.js';
export type { ConnectionState } from './live-client.js';
export type { Sink } from './socket.js';
