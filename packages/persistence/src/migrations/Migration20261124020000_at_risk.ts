import { Migration } from '@mikro-orm/migrations';

const reasons =
  "'none', 'asked_for_person', 'interaction_anger', 'restricted_intent', 'needs_person_intent', 'low_sentiment', 'declining_sentiment', 'at_risk', 'failed_exchanges', 'too_many_messages', 'not_understood', 'technical_failure'";

/** One more reason to offer a person: much points to a conversation going wrong. */
export class AtRisk extends Migration {
  override name = 'Migration20261124020000_at_risk';

  override up(): void {
    for (const table of ['escalation', 'decision']) {
      this.addSql(`alter table "${table}" drop constraint "${table}_reason_check";`);
      this.addSql(
        `alter table "${table}" add constraint "${table}_reason_check" check ("reason" in (${reasons}));`,
      );
    }
  }
}
