import { unitsOf } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';
import type { TikTokLine } from '../../openapi/rules/tiktokOrder';

/** Whether a unit has neither left nor been cancelled on TikTok. */
export function isOpen(line: TikTokLine): boolean {
    return !line.tracking_number && line.display_status !== 'CANCELLED';
}

/** As many open lines of each product as are wanted, or as there are. */
export function chooseLines(open: TikTokLine[], wanted: Units): TikTokLine[] {
    const taken: Units = {};
    return open.filter((line) => {
        const productId = line.seller_sku || '';
        const isWanted = unitsOf(taken, productId) < unitsOf(wanted, productId);
        if (isWanted) {
            taken[productId] = unitsOf(taken, productId) + 1;
        }
        return isWanted;
    });
}
