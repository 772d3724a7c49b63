import type { Safeguards } from 'int_tiktokshop/cartridge/scripts/tiktokshop/flows/findSafeguards';
import { momentOf } from '../platform/moment';

/** What the page of the safeguards prints. */
export function safeguardsView(safeguards: Safeguards): object {
    return { findings: safeguards.findings, notes: safeguards.notes, checked: momentOf(new Date()) };
}
