import type { Notice } from '../platform/rules/notice';
import type { Connection } from './store/connections';
import { problemOfShop, tryShop } from './tryShop';

/**
 * Does work for one shop after the other. A shop that fails keeps no other from its turn.
 * @param work - gives what people have to look at
 * @returns that of all shops, and which of them have failed
 */
export function eachShop(connections: Connection[], work: (connection: Connection) => Notice[]): Notice[] {
    return connections.reduce<Notice[]>((problems, connection) => {
        let told: Notice[] = [];
        const failure = tryShop('shops', connection, () => {
            told = work(connection);
            return null;
        });
        return problems.concat(failure ? [problemOfShop(connection.shop, failure)] : told);
    }, []);
}
