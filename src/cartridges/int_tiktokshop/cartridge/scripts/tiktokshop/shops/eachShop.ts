import { describeError, logOf } from '../platform/log';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { INTERNAL_ERROR } from '../tasks/store/tasks';
import type { Connection } from './store/connections';

/**
 * Does work for one shop after the other. A shop that fails keeps no other from its turn.
 * @param work - gives what people have to look at
 * @returns that of all shops, and which of them have failed
 */
export function eachShop(connections: Connection[], work: (connection: Connection) => Notice[]): Notice[] {
    return connections.reduce<Notice[]>((problems, connection) => problems.concat(tried(connection, work)), []);
}

function tried(connection: Connection, work: (connection: Connection) => Notice[]): Notice[] {
    const { shopId, shopName } = connection.shop.custom;
    try {
        return work(connection);
    } catch (e) {
        logOf('shops').error('shop ' + shopId + ': ' + describeError(e));
        return [notice('job.import.problem', [shopName || shopId, INTERNAL_ERROR.told])];
    }
}
