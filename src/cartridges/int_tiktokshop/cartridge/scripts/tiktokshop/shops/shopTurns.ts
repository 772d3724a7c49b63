import { getValue, storeValue } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import type { Connection } from './store/connections';

/** Shops that a job with limited time takes in turn. */
export interface ShopTurns {
    /** Whether the last run had no time for all of its shops. */
    wasCutShort: boolean;
    /** The shops; first the one after that at which the last run ended. A shop that takes all the time keeps no other from its turn. */
    connections: Connection[];
    /**
     * Keeps where the run ended.
     * @param at - the shop at which there was no time left; null if there was time for all
     */
    end: (at: Connection | null) => void;
}

/** @param job - tells the turns of different jobs apart */
export function shopTurns(job: string, connections: Connection[]): ShopTurns {
    const key = 'shopTurn-' + job;
    const last = getValue(key);
    const next = connections.map(idOf).indexOf(last) + 1;
    return {
        wasCutShort: last !== '',
        connections: connections.slice(next).concat(connections.slice(0, next)),
        end: (at) => {
            const id = at ? idOf(at) : '';
            if (id !== last) {
                inTransaction(() => storeValue(key, id));
            }
        }
    };
}

function idOf(connection: Connection): string {
    return connection.shop.custom.shopId;
}
