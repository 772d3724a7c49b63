import { readDeadTasks } from '../tasks/store/deadTasks';
import { totalFigures } from '../figures/countOrders';
import { findAttention } from './findAttention';
import { watchFigures } from './watchWork';

/** Dead letters that are read. */
const LOOKED_AT = 200;

/**
 * Number of the next order that needs a person, most urgent kind first.
 * @param after - the order that the person has before them; the list goes round
 * @returns empty when no other order needs a person
 */
export function nextOrder(after: string): string {
    const numbers = findAttention(watchFigures(), totalFigures(), readDeadTasks(LOOKED_AT).tasks, () => '')
        .map((one) => one.orderNo)
        .filter((orderNo) => orderNo !== '');
    const here = numbers.indexOf(after);
    const others = numbers.slice(here + 1).concat(numbers.slice(0, Math.max(here, 0)));
    return others[0] || '';
}
