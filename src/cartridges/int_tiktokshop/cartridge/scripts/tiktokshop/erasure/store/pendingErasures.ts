import { getRecord, storeRecord } from '../../platform/storedValues';

const NAME = 'erasures';
/** Erasures that may wait for their files; the stored value holds so many. */
const MOST = 25;

/** An order whose buyer is still to be erased from files. It contains no personal data. */
export interface PendingErasure {
    externalOrderId: string;
    orderNos: string[];
    /** When the order was created, in milliseconds since the epoch: no older file has it. */
    createdAt: number;
}

/** Orders whose buyers are still to be erased from files. */
export function pendingErasures(): PendingErasure[] {
    return getRecord<PendingErasure[]>(NAME, []);
}

/** Whether more erasures can wait. */
export function hasRoomForErasure(): boolean {
    return pendingErasures().length < MOST;
}

/** Makes the next run of TikTokShop-ProcessTasks look for files. Needs a transaction. */
export function addPendingErasure(erasure: PendingErasure): void {
    const others = pendingErasures().filter((other) => other.externalOrderId !== erasure.externalOrderId);
    storeRecord(NAME, others.concat([erasure]));
}

/** Ends the wait for files: none has the order now. Needs a transaction. */
export function removePendingErasure(externalOrderId: string): void {
    storeRecord(
        NAME,
        pendingErasures().filter((erasure) => erasure.externalOrderId !== externalOrderId)
    );
}
