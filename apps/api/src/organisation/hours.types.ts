import { Field, InputType, ObjectType } from 'type-graphql';
import { WeekdayEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class OpeningDay {
  @Field(() => WeekdayEnum)
  readonly day!: string;

  @Field(() => [String], { description: 'Such as 09:00-17:30, in the time zone of the hours.' })
  readonly intervals!: string[];
}

@ObjectType({ simpleResolvers: true })
export class Holiday {
  @Field(() => String, { description: 'YYYY-MM-DD' })
  readonly date!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Boolean, { description: 'On this day of every year.' })
  readonly yearly!: boolean;

  @Field(() => [String], { description: 'When it is open nevertheless; empty for closed.' })
  readonly hours!: string[];
}

@ObjectType({ description: 'When a team is there; days that are missing are closed.', simpleResolvers: true })
export class BusinessHours {
  @Field(() => String)
  readonly timeZone!: string;

  @Field(() => [OpeningDay])
  readonly weekly!: OpeningDay[];

  @Field(() => [Holiday])
  readonly holidays!: Holiday[];
}

@InputType()
export class OpeningDayInput {
  @Field(() => WeekdayEnum)
  readonly day!: string;

  @Field(() => [String])
  readonly intervals!: string[];
}

@InputType()
export class HolidayInput {
  @Field(() => String, { description: 'YYYY-MM-DD' })
  readonly date!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Boolean, { nullable: true })
  readonly yearly?: boolean | null;

  @Field(() => [String], { nullable: true })
  readonly hours?: string[] | null;
}

@InputType()
export class BusinessHoursInput {
  @Field(() => String, { description: 'IANA name, such as Europe/Berlin.' })
  readonly timeZone!: string;

  @Field(() => [OpeningDayInput])
  readonly weekly!: OpeningDayInput[];

  @Field(() => [HolidayInput], { nullable: true })
  readonly holidays?: HolidayInput[] | null;
}
