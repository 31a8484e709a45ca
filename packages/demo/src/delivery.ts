/** Price in cents and working days of standard delivery to a group of countries, as in facts.md. */
interface DeliveryZone {
  price: number;
  /** Null: never free. */
  freeFrom: number | null;
  freeForMembers: boolean;
  fastest: number;
  slowest: number;
}

const germany: DeliveryZone = { price: 490, freeFrom: 6000, freeForMembers: true, fastest: 2, slowest: 4 };
const neighbours: DeliveryZone = {
  price: 890,
  freeFrom: 12_000,
  freeForMembers: true,
  fastest: 3,
  slowest: 6,
};
const restOfEu: DeliveryZone = {
  price: 1290,
  freeFrom: 18_000,
  freeForMembers: false,
  fastest: 5,
  slowest: 8,
};
const outsideEu: DeliveryZone = {
  price: 1490,
  freeFrom: null,
  freeForMembers: false,
  fastest: 5,
  slowest: 9,
};

const neighbourCountries = new Set(['AT', 'BE', 'CZ', 'DK', 'FR', 'LU', 'NL', 'PL']);
const outsideCountries = new Set(['CH', 'NO', 'GB']);

/** The zone of a locale such as de-AT, by its region. */
export function zoneOf(locale: string): DeliveryZone {
  const country = locale.split('-')[1] ?? 'DE';
  if (country === 'DE') return germany;
  if (neighbourCountries.has(country)) return neighbours;
  return outsideCountries.has(country) ? outsideEu : restOfEu;
}

/** Delivery in cents for goods worth `goods` cents. */
export function deliveryPrice(zone: DeliveryZone, goods: number, member: boolean): number {
  const free = (zone.freeFrom !== null && goods >= zone.freeFrom) || (member && zone.freeForMembers);
  return free ? 0 : zone.price;
}
