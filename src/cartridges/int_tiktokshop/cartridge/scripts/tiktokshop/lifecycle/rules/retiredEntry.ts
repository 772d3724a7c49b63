import { parseIsoTime } from '../../platform/rules/isoTime';

/** Values of a ledger entry by attribute. */
export type EntryValues = { [name in keyof TikTokShopOrderAttributes]?: TikTokShopOrderAttributes[name] };

type Kept = Exclude<keyof TikTokShopOrderAttributes, 'externalOrderId'>;

/** All attributes of an entry but its key, and which of them are times. The compiler misses a name that is not here. */
const IS_TIME: { [name in Kept]: boolean } = {
    orderNo: false,
    shopId: false,
    answer: false,
    eventIds: false,
    appliedStatus: false,
    lastOccurredAt: false,
    cancelledBy: false,
    stockTaken: false,
    stockReturned: false,
    packages: false,
    cancelledUnits: false,
    unitsTakenByEdits: false,
    feedRevision: false,
    feedExported: false,
    feedDue: false,
    feedAgainAt: true,
    reportDue: false,
    referenceDue: false,
    returnsDue: false,
    referenceLines: false,
    referenceTold: false,
    referenceRefused: false,
    tiktokState: false,
    tiktokStatus: false,
    cancelRequest: false,
    alerts: false,
    openAlerts: false,
    alertDue: false,
    history: false,
    refusedShipments: false,
    cancelledOnTikTokAt: false,
    lineUnits: false,
    unitsCancelledTooLate: false,
    platformStatus: false,
    awaitsShipment: false,
    shipBy: true,
    shipByUnread: false,
    requestOpen: false,
    statusChanges: false,
    statusChangeDueAt: true,
    countDue: false,
    countedAs: false,
    needsAttention: false,
    trackingDue: false,
    cancellationUndo: false,
    tiktokReadAt: true,
    tiktokPayment: false,
    combineGroup: false,
    orderKinds: false,
    returns: false,
    unproven: false,
    unprovenContent: false,
    likelyDouble: false,
    proofDue: true,
    heldUntil: true,
    holdAlertDue: false
};

/** Names of all attributes of an entry but its key. */
export const ENTRY_ATTRIBUTES = Object.keys(IS_TIME) as Kept[];

/** What an order keeps of its entry: the values that are not empty, as JSON. */
export function writeEntryValues(values: EntryValues): string {
    const kept: { [name: string]: unknown } = {};
    ENTRY_ATTRIBUTES.forEach((name) => {
        const value = values[name];
        if (value !== null && value !== undefined && value !== '') {
            kept[name] = value;
        }
    });
    return JSON.stringify(kept);
}

/**
 * Reads what `writeEntryValues` has written.
 * @throws SyntaxError for any other text
 */
export function readEntryValues(json: string): EntryValues {
    const kept = JSON.parse(json) as { [name: string]: unknown };
    const values: { [name: string]: unknown } = {};
    ENTRY_ATTRIBUTES.forEach((name) => {
        const value = kept[name];
        values[name] = value === undefined ? null : value;
        if (IS_TIME[name] && typeof value === 'string') {
            values[name] = new Date(parseIsoTime(value) || 0);
        }
    });
    return values;
}
