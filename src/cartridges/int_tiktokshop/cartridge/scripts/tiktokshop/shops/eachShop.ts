import type { Notice } from '../platform/rules/notice';
import type { Connection } from './store/connections';
import { problemOfShop, tryShop } from './tryShop';

/**
 * Does work for one shop after the other. If a shop fails, the others still get their turn.
 * @param work - returns what people have to look at
 * @returns what people have to look at for all shops, and which shops have failed
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
