import {
    SORTING_ASSIGNMENT_TABLE,
    sortingKey,
    SORTING_OPTION_TABLE,
    SORTING_RULE_TABLE
} from '../../dw/catalog/sortingRecord';
import type { SortingAttribute, SortingOptionRecord, SortingRuleRecord } from '../../dw/catalog/sortingRecord';
import { localizedTexts } from '../localizedTexts';
import { all, first, textOf } from '../xml';
import type { XmlElement } from '../xml';
import { put } from './put';

/** Imports sorting rules, the options of shoppers, and the rules of categories. Source: sort.xsd. */
export function importSorting(siteId: string, root: XmlElement): void {
    all(root, 'sorting-rule').forEach((element) => {
        const id = element.attributes['rule-id'] as string;
        const attributes = (first(element, 'sorting-attributes')?.children || []).map(sortingAttribute);
        const record: SortingRuleRecord = { id, siteId, attributes };
        put(SORTING_RULE_TABLE, sortingKey(siteId, id), record);
    });
    all(first(root, 'sorting-options'), 'sorting-option').forEach((element, position) => {
        const id = element.attributes['option-id'] as string;
        const record: SortingOptionRecord = {
            id,
            siteId,
            position,
            ruleId: textOf(element, 'rule-id') as string,
            texts: Object.fromEntries(
                ['display-name', 'description'].map((name) => [name, localizedTexts(element, name)])
            )
        };
        put(SORTING_OPTION_TABLE, sortingKey(siteId, id), record);
    });
    all(root, 'sorting-rule-assignment').forEach(({ attributes }) =>
        put(SORTING_ASSIGNMENT_TABLE, sortingKey(siteId, attributes['category-id'] as string), {
            ruleId: attributes['rule-id']
        })
    );
}

function sortingAttribute(element: XmlElement): SortingAttribute {
    return {
        kind: element.name,
        path: textOf(element, 'attribute-path') || null,
        isDescending: textOf(element, 'direction') === 'descending'
    };
}
