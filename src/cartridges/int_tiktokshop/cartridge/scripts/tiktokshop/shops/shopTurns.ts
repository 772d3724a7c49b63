import { getValue, storeValue } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import type { Connection } from './store/connections';

/** A run of a job with limited time. */
export interface TimedRun {
    /** Whether its time is over. */
    isOver: () => boolean;
    /** Whether it only plans, and keeps nothing. */
    isDry: boolean;
}

/** Shops that a job with limited time takes in turn. */
export interface ShopTurns {
    /** Whether the last run had no time for all of its shops. */
    wasCutShort: boolean;
    /**
     * Visits the shops; first the one after that at which the last run ended. A shop that takes all the time keeps no other from its
     * turn.
     */
    visitAll: (visit: (connection: Connection) => void) => void;
}

/** @param job - tells the turns of different jobs apart */
export function shopTurns(job: string, connections: Connection[], run: TimedRun): ShopTurns {
    const key = 'shopTurn-' + job;
    const last = getValue(key);
    const next = connections.map(idOf).indexOf(last) + 1;
    return {
        wasCutShort: last !== '',
        visitAll: (visit) => {
            let endedAt = '';
            connections
                .slice(next)
                .concat(connections.slice(0, next))
                .forEach((connection) => {
                    visit(connection);
                    endedAt = endedAt || (run.isOver() ? idOf(connection) : '');
                });
            if (!run.isDry && endedAt !== last) {
                inTransaction(() => storeValue(key, endedAt));
            }
        }
    };
}

function idOf(connection: Connection): string {
    return connection.shop.custom.shopId;
}
