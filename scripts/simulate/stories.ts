/** Why somebody writes to the demo shop, and everything they say about it. */
export interface Story {
  readonly id: string;
  readonly openings: readonly string[];
  /** What they add when asked, or when the answer missed the point. */
  readonly details: readonly string[];
  /** What they say to the agent who looks into it. */
  readonly toAgent: readonly string[];
  /** How likely a good article settles it, from 0 to 1. */
  readonly selfService: number;
  /** How it ends when an agent settles it. */
  readonly ending: Ending;
}

export interface Ending {
  /** What the agent tells the customer. */
  readonly said: string;
  readonly cause: string;
  readonly whatWorked: string;
}

export const stories: readonly Story[] = [
  {
    id: 'late-parcel',
    openings: ['Where is my order 48213?', 'My parcel was due on Monday and it is still not here.'],
    details: [
      'The tracking page has said “in transit” for five days.',
      'I need it before Friday, we leave on Saturday morning.',
      'I have read that page already. What I want to know is where the parcel is.',
    ],
    toAgent: ['It is the tent, and we leave on Saturday.', 'A replacement by express would be perfect.'],
    selfService: 0.3,
    ending: {
      said: 'I have sent the tent again by express; it arrives on Thursday.',
      cause: 'Carrier delay',
      whatWorked: 'Replacement sent by express',
    },
  },
  {
    id: 'send-back',
    openings: ['How long do I have to send something back?', 'How do I return a pair of boots?'],
    details: ['I wore them indoors only.', 'Where do I find the label?'],
    toAgent: ['Just the boots, the socks I will keep.', 'By e-mail is fine for the label.'],
    selfService: 0.85,
    ending: {
      said: 'The return label is in your inbox, and the refund follows once the boots are here.',
      cause: 'Article did not cover the case',
      whatWorked: 'Return label sent by e-mail',
    },
  },
  {
    id: 'charged-twice',
    openings: [
      'I was charged twice for order 51877.',
      'There are two payments of 189 euros on my card for one jacket.',
    ],
    details: [
      'Both are booked, not just reserved.',
      'I need the second payment back before the rent goes out on the first.',
      'My bank says that only you can cancel it.',
    ],
    toAgent: ['Yes, the second one of the 14th.', 'How many days until it is on my account?'],
    selfService: 0.15,
    ending: {
      said: 'I have returned the second payment; your bank books it within three days.',
      cause: 'Booked twice by the payment provider',
      whatWorked: 'Second payment returned',
    },
  },
  {
    id: 'club-price',
    openings: ['What does the Summit Club cost?', 'Is the Summit Club worth it for two orders a year?'],
    details: ['Can I pay by the month?', 'And delivery is free then?'],
    toAgent: ['Then I would take the yearly plan.', 'Does my next order already count?'],
    selfService: 0.9,
    ending: {
      said: 'You are set: the membership counts from your next order.',
      cause: 'Question before joining',
      whatWorked: 'Explained the plans and the benefits',
    },
  },
  {
    id: 'club-cancel',
    openings: ['How do I cancel my Summit Club membership?', 'I want out of the club before it renews.'],
    details: ['I was told it renews next week.', 'I have not used a single benefit this year.'],
    toAgent: ['Yes, cancel it please.', 'Do I get something back for this year?'],
    selfService: 0.5,
    ending: {
      said: 'The membership is cancelled and will not renew. You have that in writing by e-mail.',
      cause: 'Membership no longer wanted',
      whatWorked: 'Cancelled before the renewal',
    },
  },
  {
    id: 'broken-zip',
    openings: [
      'The zip of my Fellhaven jacket broke after three weeks.',
      'My sleeping bag arrived with a torn seam.',
    ],
    details: [
      'I can send photos.',
      'This is the second time it breaks, the first one was replaced in spring.',
    ],
    toAgent: [
      'I sent two photos to your address.',
      'A replacement rather than a repair, if that is possible.',
    ],
    selfService: 0.25,
    ending: {
      said: 'A replacement is on its way, and the label for the broken one is in your inbox.',
      cause: 'Fault in the product',
      whatWorked: 'Replacement sent',
    },
  },
  {
    id: 'which-tent',
    openings: [
      'Which tent would you take for two people and a dog in Norway?',
      'I need advice on a winter tent.',
    ],
    details: ['It should be below three kilos.', 'We expect a lot of wind above the tree line.'],
    toAgent: [
      'Freestanding would be good, the ground is rocky there.',
      'And the inner tent stays dry in side wind?',
    ],
    selfService: 0.4,
    ending: {
      said: 'The Tarnlight Storm 2 does all of that; I have put it aside for you.',
      cause: 'Advice on a purchase',
      whatWorked: 'Tarnlight Storm 2 recommended',
    },
  },
  {
    id: 'wrong-size',
    openings: [
      'The boots are too small, can I swap them for 42?',
      'I ordered the jacket in M and need an L.',
    ],
    details: ['Order 60341.', 'Is the other size in stock at all?'],
    toAgent: ['Same colour please.', 'Can I bring it to the shop in Hamburg?'],
    selfService: 0.7,
    ending: {
      said: 'I have put the other size aside and sent you the label for the exchange.',
      cause: 'Wrong size ordered',
      whatWorked: 'Exchange arranged',
    },
  },
  {
    id: 'hacked',
    openings: [
      'Somebody has changed the e-mail of my account and it was not me.',
      'I got a confirmation for an order I never placed, I think my account was hacked.',
    ],
    details: ['Please block it before they order more.', 'I use the password nowhere else.'],
    toAgent: ['My own address is still the old one.', 'Please cancel that order as well.'],
    selfService: 0,
    ending: {
      said: 'The account is blocked, the order is cancelled, and your own address is back.',
      cause: 'Account used by a stranger',
      whatWorked: 'Account secured and the order cancelled',
    },
  },
  {
    id: 'forty-packs',
    openings: [
      'We are a school and need forty daypacks with an invoice.',
      'Do you have prices for clubs that order thirty helmets?',
    ],
    details: ['By the end of the month, the trip is booked.', 'We pay by invoice, with a VAT number.'],
    toAgent: ['Forty of the 20 litre ones, mixed colours.', 'Can you send the offer as a PDF?'],
    selfService: 0.05,
    ending: {
      said: 'The offer for your order is in your inbox as a PDF, with payment by invoice.',
      cause: 'Order for a group',
      whatWorked: 'Offer sent as PDF',
    },
  },
  {
    id: 'code-fails',
    openings: ['My promo code does not work.', 'The newsletter code is refused at the till.'],
    details: [
      'The basket is 74 euros, nothing in it is on sale.',
      'I copied it from the mail, so it is no typo.',
    ],
    toAgent: ['It is the ten percent one from last week.', 'Could you take it off afterwards?'],
    selfService: 0.5,
    ending: {
      said: 'I have taken the ten percent off your order by hand.',
      cause: 'Promo code fault',
      whatWorked: 'Discount given by hand',
    },
  },
  {
    id: 'opening-hours',
    openings: ['When is the shop in Munich open?', 'Are you open on Sundays in Berlin?'],
    details: ['And can I collect an online order there?'],
    toAgent: ['Around six in the evening.', 'I will bring my ID.'],
    selfService: 0.95,
    ending: {
      said: 'Your order waits at the counter until closing time at eight.',
      cause: 'Question about a shop',
      whatWorked: 'Opening hours confirmed',
    },
  },
  {
    id: 'late-refund',
    openings: [
      'I sent everything back two weeks ago and there is still no refund.',
      'Where is my refund for 47120?',
    ],
    details: [
      'The carrier says it was delivered to you on the 3rd.',
      'You wrote ten working days. It has been fourteen.',
    ],
    toAgent: ['It was paid with PayPal.', 'So it is on its way today?'],
    selfService: 0.25,
    ending: {
      said: 'Your refund has left us today; it is on your account within two days.',
      cause: 'Refund stuck in our warehouse',
      whatWorked: 'Refund released',
    },
  },
];
