/** A table to fill in; the second row of a customer adds another order. */
const TEMPLATE = `externalId,name,email,locale,segments,attributes.tier,plan,subscriptionStatus,price,currency,order.number,order.placedAt,order.status,order.total,order.item.name,order.item.quantity
C-1001,Ada Park,ada@example.com,en,high_value;member,gold,Summit Club,active,39.00,EUR,48213,2026-11-01,shipped,129.00,Trail tent,1
C-1001,,,,,,,,,,48214,2026-11-05,processing,19.90,Head torch,1
C-1002,Jon Keller,jon@example.com,de-AT,,,,,,,,,,,,
`;

export const templateHref = `data:text/csv;charset=utf-8,${encodeURIComponent(TEMPLATE)}`;
