import { scriptClass } from '../../runtime/scriptClass';
import { begin, commit, inTransaction, rollback } from '../../store/session';

/** dw.system.Transaction. Nested begin and commit must be symmetric. */
export class Transaction {
    static begin(): void {
        begin();
    }

    static commit(): void {
        commit();
    }

    static rollback(): void {
        rollback();
    }

    /** Rolls back and throws again what the function throws. */
    static wrap(work: () => unknown): unknown {
        begin();
        let result: unknown;
        try {
            result = work();
        } catch (error) {
            if (inTransaction()) {
                rollback();
            }
            throw error;
        }
        commit();
        return result;
    }
}

scriptClass('dw.system.Transaction', Transaction);
