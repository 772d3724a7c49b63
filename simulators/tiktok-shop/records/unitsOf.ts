import type { TikTokOrder, Unit } from './tiktokOrder';

/** The units of an order that a cancellation or return is about. */
export function unitsOf(order: TikTokOrder, { unitIds }: { unitIds: string[] }): Unit[] {
    return order.units.filter((unit) => unitIds.includes(unit.id));
}
