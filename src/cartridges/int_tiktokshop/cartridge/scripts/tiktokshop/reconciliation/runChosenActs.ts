import { unique } from '../platform/rules/lists';
import { dueActs } from './store/differences';

/**
 * Carries out what was chosen for differences, shop by shop.
 * @param limit - differences of one run
 */
export function runChosenActs(limit: number): void {
    const due = dueActs(limit);
    unique(due.map((object) => object.custom.shopId || '')).forEach((shopId) => {
        // Loaded only here: few runs have anything to carry out.
        const carryOutActs = require('./carryOutActs') as typeof import('./carryOutActs').carryOutActs;
        carryOutActs(
            shopId,
            due.filter((object) => object.custom.shopId === shopId)
        );
    });
}
