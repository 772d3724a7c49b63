import { rankOf, SLOT_TABLE } from '../../dw/campaign/slotRecord';
import type { SlotContentKind, SlotRecord } from '../../dw/campaign/slotRecord';
import { customValues } from '../localized';
import { localizedTexts } from '../localizedTexts';
import type { ObjectTypes } from '../objectTypes';
import { all, first, textOf } from '../xml';
import type { XmlElement } from '../xml';
import { dateOf, isSetOrMissing, put } from './put';

/** What the items of a content are called, and the attribute that names one. */
const ITEMS: Record<Exclude<SlotContentKind, 'html'>, [string, string]> = {
    products: ['product', 'product-id'],
    categories: ['category', 'category-id'],
    'content-assets': ['content-asset', 'content-id']
};

/** Imports the slot configurations of a site; those that only a campaign assigns are never active here. */
export function importSlots(types: ObjectTypes, siteId: string, root: XmlElement): void {
    for (const element of all(root, 'slot-configuration')) {
        const { 'slot-id': slotId = '', context = 'global', 'configuration-id': id = '' } = element.attributes;
        const contextId = element.attributes['context-id'] || null;
        const schedule = first(element, 'schedule');
        if (first(schedule, 'recurrence')) {
            throw new Error(`not implemented: the recurrence of the slot configuration ${id}`);
        }
        const record: SlotRecord = {
            siteId,
            slotId,
            context,
            contextId,
            configurationId: id,
            isDefault: element.attributes.default === 'true',
            isEnabled: isSetOrMissing(element, 'enabled-flag') && element.attributes['assigned-to-site'] !== 'false',
            rank: rankOf(textOf(element, 'rank')),
            template: textOf(element, 'template') || null,
            calloutMsg: localizedTexts(element, 'callout-msg'),
            ...contentOf(element),
            customValues: customValues(element, types.attributesOf('SlotConfiguration'), `slot ${slotId}`),
            customerGroups: all(first(element, 'customer-groups'), 'customer-group').map(
                ({ attributes }) => attributes['group-id'] as string
            ),
            startDate: schedule ? dateOf(schedule, 'start-date') : null,
            endDate: schedule ? dateOf(schedule, 'end-date') : null
        };
        put(SLOT_TABLE, [siteId, slotId, context, contextId, id].join('/'), record);
    }
}

function contentOf(element: XmlElement): Pick<SlotRecord, 'kind' | 'ids' | 'body'> {
    const [content] = first(element, 'content')?.children || [];
    const kind = (content?.name || 'html') as SlotContentKind;
    if (!content || kind === 'html') {
        return { kind: 'html', ids: [], body: localizedTexts(content, 'body') };
    }
    if (!(kind in ITEMS)) {
        throw new Error(`not implemented: a slot that shows ${kind}`);
    }
    const [item, attribute] = ITEMS[kind];
    return { kind, ids: all(content, item).map(({ attributes }) => attributes[attribute] as string), body: {} };
}
