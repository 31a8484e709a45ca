import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { CustomerFileFormatEnum } from '../schema/enums.js';

@ObjectType({ description: 'Why a row was left out.', simpleResolvers: true })
export class CustomerImportProblem {
  @Field(() => Int, {
    description:
      'In the text: of a table the row (the header is 1), of JSON the place in the list or the line; 0 for all of it.',
  })
  readonly row!: number;

  @Field(() => String, { nullable: true })
  readonly field?: string | null;

  @Field(() => String)
  readonly message!: string;
}

@InputType()
export class ImportCustomersInput {
  @Field(() => CustomerFileFormatEnum)
  readonly format!: string;

  @Field(() => String, {
    description: `CSV: a header and a row for each customer, order, item or invoice; rows with the same externalId belong together.
Columns: externalId, name, email, locale, segments (semicolons between), attributes.<name>, status, since, plan,
subscriptionStatus, renewsAt, price, currency, order.number, order.placedAt, order.status, order.total, order.currency,
order.item.sku, order.item.name, order.item.quantity, invoice.number, invoice.total, invoice.dueAt. Amounts are decimals.
JSON: a list, or one object a line, of \`{externalId, name, email, locale, segments, attributes, account}\`, amounts in cents.
A file that is larger than a request comes in parts, each with the header and with all rows of its customers.`,
  })
  readonly text!: string;

  @Field(() => Boolean, { nullable: true, description: 'Only say what would happen.' })
  readonly dryRun?: boolean | null;
}
