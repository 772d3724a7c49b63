import { productBehind } from '../../lifecycle/rules/standIn';
import { unitsOf } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';
import type { ReturnedUnit } from '../../openapi/rules/tiktokReturn';

/**
 * The units of a return by the products of the order here: a bundle counts as its parts where the order has the parts.
 * @param ordered - units of the order by product id
 */
export function returnedUnits(lines: ReturnedUnit[], ordered: Units): Units {
    const has = (productId: string): boolean => unitsOf(ordered, productId) > 0;
    const units: Units = {};
    lines.forEach((line) => {
        const isBundle = !has(productBehind(line.sellerSku)) && line.parts.some((part) => has(part.sellerSku));
        (isBundle ? line.parts : [line]).forEach((unit) => {
            const productId = productBehind(unit.sellerSku);
            units[productId] = unitsOf(units, productId) + 1;
        });
    });
    return units;
}
