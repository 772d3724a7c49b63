import type { Finding } from 'int_tiktokshop/cartridge/scripts/tiktokshop/domain/safeguards';
import { momentOf } from '../platform/moment';

/** What the page of the safeguards prints. */
export function safeguardsView(findings: Finding[], notes: Finding[]): object {
    return { findings: findings, notes: notes, checked: momentOf(new Date()) };
}
