import type { IntentDefinition, Taxonomy } from '@baton/domain';

export function intent(
  id: string,
  examples: readonly string[],
  more: Partial<IntentDefinition> = {},
): IntentDefinition {
  return {
    id,
    name: id.replaceAll('_', ' '),
    description: '',
    handling: 'bot',
    path: 'general',
    playbook: null,
    requiredFacts: [],
    articles: [],
    smallTalk: false,
    reply: null,
    examples: [...examples],
    ...more,
  };
}

const lines = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

/** Nine topics of a bicycle rental and one of small talk, twenty phrasings each. */
export const rental: Taxonomy = {
  version: 1,
  intents: [
    intent(
      'flat_tyre',
      lines(`
      I have a flat tyre
      my tire is flat
      the front wheel lost all its air
      puncture on the way to work
      got a puncture what now
      the back tyre is totally flat
      tyre burst in the park
      i rode over glass and the tube is dead
      no air in the wheel anymore
      flat tire again!!
      how do i report a flat tyre
      my tube has a hole
      the rear wheel has no air
      tyre keeps losing air overnight
      someone let the air out of my tyres
      i need a new tube
      punctured wheel near the station
      the tire popped
      wheel is flat cant ride
      there is a nail in my tyre`),
    ),
    intent(
      'unlock_problem',
      lines(`
      the bike does not unlock
      I can't unlock the bike
      the lock won't open
      app says unlocked but lock stays closed
      scanning the code does nothing
      the qr code cannot be read
      lock is stuck
      cant open the lock with my phone
      unlocking fails every time
      bike stays locked after scanning
      the lock beeps and does not open
      bluetooth unlock not working
      stuck at unlocking screen
      code scanned but nothing opens
      why wont my bike unlock
      the smart lock does not react
      it refuses to unlock
      unlock button is grey
      lock jammed
      the bolt of the lock does not move`),
    ),
    intent(
      'end_ride',
      lines(`
      how do I end my ride
      the app does not let me finish the trip
      my ride is still running although I locked the bike
      cannot end the trip
      trip won't stop
      I locked the bike but the clock keeps running
      ride did not end
      please stop my ride
      i forgot to end my ride
      where can i finish my ride
      end ride button missing
      still being charged after parking
      the ride goes on after i parked
      finish trip fails
      my trip is still active
      please close my rental
      rental is still open
      i returned the bike but the rental runs
      the timer has not stopped
      it says ride in progress but i am home`),
    ),
    intent(
      'wrong_charge',
      lines(`
      I was charged twice
      why did you take 12 euros from my card
      the price on my bill is wrong
      charged for a ride I did not take
      my invoice is too high
      you billed me for three hours but it was ten minutes
      double charge on my account
      there is an unknown payment on my statement
      overcharged for the last ride
      why is the fee so high
      i did not make this trip but paid for it
      the amount is not correct
      wrong amount debited
      i got billed two times
      what is this extra fee
      explain the charge from yesterday
      my card was debited twice
      bill shows a ride in a city i never visited
      you took too much money
      incorrect invoice`),
    ),
    intent(
      'refund',
      lines(`
      I want my money back
      can I get a refund
      please refund the last ride
      when do I get my refund
      refund please
      how long does a refund take
      give me my money back
      i would like to be reimbursed
      reimburse the fee
      where is my refund
      the refund has not arrived
      can you return the money to my card
      i expect a refund for the broken bike
      how do i request a refund
      money back for the cancelled booking
      refund status
      i was promised a refund
      pay me back
      is my refund on its way
      reimbursement for yesterday`),
    ),
    intent(
      'prices',
      lines(`
      how much does a ride cost
      what are your prices
      price per minute
      is there a day ticket
      how expensive is a monthly pass
      do students get a discount
      what does it cost to unlock
      any discounts for families
      cost of an e-bike per hour
      price list please
      is the first ride free
      how much for half an hour
      what are the rates
      how much is the annual plan
      are e-bikes more expensive
      tell me the tariff
      do you have cheaper plans
      what do i pay for a whole day
      cheapest way to ride every day
      rates for business customers`),
    ),
    intent(
      'find_bike',
      lines(`
      where is the nearest bike
      are there bikes near the station
      no bikes around me
      how do I find a free bike
      show me available bikes
      which station has e-bikes
      is there a bike close to the museum
      where can i pick one up
      map does not show any bikes
      find a bike near me
      are bikes available in the old town
      nearest docking station
      where do i get a cargo bike
      closest free bike please
      i cannot find the bike i reserved
      the bike is not where the map says
      how many bikes are at the harbour
      any bike left at the airport
      location of the next station
      looking for a bike around here`),
    ),
    intent(
      'delete_account',
      lines(`
      delete my account
      how do I close my account
      I want to unsubscribe from everything
      remove my data
      please erase my profile
      cancel my registration
      i no longer want an account
      close the account please
      how can i delete my profile
      deactivate my account
      wipe all my personal data
      gdpr deletion request
      i want to leave and delete everything
      get rid of my account
      terminate my account
      remove me from your system
      account deletion
      erase me
      i wish to close my user account
      sign me off for good`),
    ),
    intent(
      'damage',
      lines(`
      the brakes do not work
      the saddle is broken
      the chain came off
      a pedal is missing
      the handlebar is loose
      bike is damaged
      brake lever snapped
      the light does not work
      gear shift is stuck
      the basket fell off
      seat cannot be adjusted
      i want to report a broken bike
      the bell is missing
      wheel is bent
      the motor makes strange noises
      battery of the e-bike is dead
      mudguard is hanging off
      kickstand broke
      frame has a crack
      the display is smashed`),
    ),
    intent(
      'greeting',
      lines(`
      hello
      hi there
      good morning
      hey
      good evening
      hi
      hello there
      hey you
      howdy
      greetings
      good afternoon
      hiya
      hello again
      hi bot
      morning!
      hey there
      yo
      hello hello
      hi team
      good day`),
      { smallTalk: true, reply: 'Hello!' },
    ),
  ],
  outOfScope: lines(`
      what is the capital of Peru
      write me a poem about autumn
      who won the match last night
      how do I bake bread
      is it going to rain tomorrow
      tell me a joke
      what is 17 times 23
      translate thank you into French
      which phone should I buy
      my neighbour is too loud
      recommend a film
      how old is the universe
      I lost my passport in Madrid
      can you do my homework
      play some music`),
};
