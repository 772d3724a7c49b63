import { current, instance } from '../../runtime/current';
import { findKeys, read } from '../../store/session';
import type { CustomValues } from '../../metadata/localized';
import type { Localized } from '../../metadata/localizedTexts';
import { customerGroupIds } from '../customer/customerGroups';

/** What a slot may show. */
export type SlotContentKind = 'products' | 'categories' | 'content-assets' | 'html';

/** A configuration of a slot of a site. */
export interface SlotRecord {
    siteId: string;
    slotId: string;
    context: string;
    contextId: string | null;
    configurationId: string;
    isDefault: boolean;
    isEnabled: boolean;
    rank: number;
    template: string | null;
    calloutMsg: Localized<string>;
    kind: SlotContentKind;
    /** Ids of products, categories or assets. */
    ids: string[];
    body: Localized<string>;
    customValues: CustomValues;
    customerGroups: string[];
    startDate: Date | null;
    endDate: Date | null;
}

export const SLOT_TABLE = 'SlotConfiguration';

/** Lowest rank first, of those without one the last; defaults come after all. */
const NO_RANK = 1000;

/** Rank of an imported configuration. */
export function rankOf(text: string | undefined): number {
    return text === undefined ? NO_RANK : Number(text);
}

/**
 * The configuration that a slot shows now to this customer. Source: B2C developer tooling, "isslot"; `slot.xsd`.
 * @param contextId - category or folder of a slot of such a context
 * @returns null where none is active: the slot stays empty
 */
export function activeSlot(slotId: string, context: string, contextId: string | null): SlotRecord | null {
    const now = instance().clock.now();
    const groups = customerGroupIds();
    const keys = findKeys<SlotRecord>(
        SLOT_TABLE,
        (one) =>
            one.siteId === current().site.id &&
            one.slotId === slotId &&
            one.context === context &&
            (one.contextId === null || one.contextId === contextId) &&
            one.isEnabled &&
            (one.startDate === null || one.startDate.getTime() <= now) &&
            (one.endDate === null || one.endDate.getTime() > now) &&
            (one.customerGroups.length === 0 || one.customerGroups.some((group) => groups.includes(group)))
    );
    const found = keys.map((key) => read<SlotRecord>(SLOT_TABLE, key) as SlotRecord);
    return found.sort((a, b) => Number(a.isDefault) - Number(b.isDefault) || a.rank - b.rank)[0] || null;
}
