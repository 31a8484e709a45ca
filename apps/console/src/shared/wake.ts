import type { Transport, Unsubscribe } from '@baton/graphql-client/transport';

/** Calls the listener whenever what is shown may have gone stale unnoticed. */
export type Wake = (listener: () => void) => Unsubscribe;

/** The window comes back to the front, or the connection comes back. */
export function wakeOn(connection: Transport['connectionState']): Wake {
  return (listener) => {
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') listener();
    };
    let lost = false;
    const stop = connection.subscribe((state) => {
      if (lost && state === 'connected') listener();
      lost = state === 'reconnecting';
    });
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', onVisible);
    };
  };
}
