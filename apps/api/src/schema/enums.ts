import * as domain from '@baton/domain';
import { registerEnumType } from 'type-graphql';

/** The domain's `with_bot` is GraphQL's `WITH_BOT`; resolvers only ever see the domain's values. */
function graphqlEnum(name: string, values: readonly string[]): Record<string, string> {
  const members = Object.fromEntries(
    values.map((value) => [value.replaceAll(':', '_').toUpperCase(), value]),
  );
  registerEnumType(members, { name });
  return members;
}

export const ConversationStateEnum = graphqlEnum('ConversationState', domain.ConversationState.options);
export const AuthorEnum = graphqlEnum('Author', domain.Author.options);
export const PresenceEnum = graphqlEnum('Presence', domain.Presence.options);
export const RoleEnum = graphqlEnum('Role', domain.Role.options);
export const CallerKindEnum = graphqlEnum('CallerKind', ['visitor', 'agent', 'integrator', 'anonymous']);
export const SentimentTargetEnum = graphqlEnum('SentimentTarget', domain.SentimentTarget.options);
export const FactKindEnum = graphqlEnum('FactKind', domain.FactKind.options);
export const FactStatusEnum = graphqlEnum('FactStatus', domain.FactStatus.options);
export const AttemptKindEnum = graphqlEnum('AttemptKind', domain.AttemptKind.options);
export const AttemptOutcomeEnum = graphqlEnum('AttemptOutcome', domain.AttemptOutcome.options);
export const OfferRungEnum = graphqlEnum('OfferRung', domain.OfferRung.options);
export const OpeningSourceEnum = graphqlEnum('OpeningSource', domain.OpeningSource.options);
export const OfferStateEnum = graphqlEnum('OfferState', domain.OfferState.options);
export const DecisionOutcomeEnum = graphqlEnum('DecisionOutcome', domain.DecisionOutcome.options);
export const ReasonCodeEnum = graphqlEnum('ReasonCode', domain.ReasonCode.options);
export const EscalationModeEnum = graphqlEnum('EscalationMode', domain.EscalationMode.options);
export const IntentHandlingEnum = graphqlEnum('IntentHandling', domain.IntentHandling.options);
export const ActorKindEnum = graphqlEnum('ActorKind', domain.Actor.shape.kind.options);
export const StakeKindEnum = graphqlEnum('StakeKind', domain.Stake.shape.kind.options);
export const ApiKeyScopeEnum = graphqlEnum('ApiKeyScope', domain.Scope.options);
export const AccountStateEnum = graphqlEnum('AccountState', domain.AccountState.options);
export const AttributeTypeEnum = graphqlEnum('AttributeType', ['text', 'number', 'boolean']);
export const CustomerFileFormatEnum = graphqlEnum('CustomerFileFormat', ['csv', 'json']);
export const RoutingModeEnum = graphqlEnum('RoutingMode', domain.RoutingMode.options);
export const TicketChannelEnum = graphqlEnum('TicketChannel', domain.TicketChannel.options);
export const TicketReasonEnum = graphqlEnum('TicketReason', domain.TicketReason.options);
export const WeekdayEnum = graphqlEnum('Weekday', domain.Weekday.options);
/** What else a waiting customer may do. */
export const WaitAlternativeEnum = graphqlEnum('WaitAlternative', ['email', 'callback', 'bot']);
export const SegmentEnum = graphqlEnum('Segment', domain.Segment.options);
export const BriefChangeKindEnum = graphqlEnum('BriefChangeKind', domain.BriefChange.shape.change.options);
export const DiffKindEnum = graphqlEnum('DiffKind', ['same', 'added', 'removed']);
export const ReplayChangeEnum = graphqlEnum('ReplayChange', [
  'newly',
  'no_more',
  'earlier',
  'later',
  'otherwise',
]);
export const ProposalKindEnum = graphqlEnum('ProposalKind', domain.ProposalKind.options);
export const ProposalStateEnum = graphqlEnum('ProposalState', domain.ProposalState.options);
export const TaxonomyStatusEnum = graphqlEnum('TaxonomyStatus', domain.TaxonomyStatus.options);
export const TaxonomyProblemCodeEnum = graphqlEnum(
  'TaxonomyProblemCode',
  domain.TaxonomyProblem.shape.code.options,
);
