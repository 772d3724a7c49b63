import { inLocale } from '../../metadata/localized';
import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { findKeys, read } from '../../store/session';
import { SORTING_ASSIGNMENT_TABLE, sortingKey, SORTING_OPTION_TABLE, SORTING_RULE_TABLE } from './sortingRecord';
import type {
    SortingAssignmentRecord,
    SortingAttribute,
    SortingOptionRecord,
    SortingRuleRecord
} from './sortingRecord';

/** dw.catalog.SortingRule */
export class SortingRule {
    constructor(private readonly $record: SortingRuleRecord) {}

    getID(): string {
        return this.$record.id;
    }

    get $attributes(): SortingAttribute[] {
        return this.$record.attributes;
    }
}

/** dw.catalog.SortingOption */
export class SortingOption {
    constructor(private readonly $record: SortingOptionRecord) {}

    getID(): string {
        return this.$record.id;
    }

    getDisplayName(): string | null {
        return inLocale(this.$record.texts['display-name'], current().locale);
    }

    getDescription(): string | null {
        return inLocale(this.$record.texts.description, current().locale);
    }

    getSortingRule(): SortingRule | null {
        return sortingRule(this.$record.ruleId);
    }
}

/** A rule of the site. */
export function sortingRule(id: string): SortingRule | null {
    const record = read<SortingRuleRecord>(SORTING_RULE_TABLE, sortingKey(current().site.id, id));
    return record ? new SortingRule(record) : null;
}

/** All rules of the site. */
export function sortingRules(): SortingRule[] {
    return ofSite<SortingRuleRecord>(SORTING_RULE_TABLE).map((record) => new SortingRule(record));
}

/** The options of the site, in order. */
export function sortingOptions(): SortingOption[] {
    const records = ofSite<SortingOptionRecord>(SORTING_OPTION_TABLE);
    return records.sort((one, other) => one.position - other.position).map((record) => new SortingOption(record));
}

/** The rule that a category is assigned; its parents' rules are not its own. */
export function sortingRuleOf(categoryId: string): SortingRule | null {
    const key = sortingKey(current().site.id, categoryId);
    const assignment = read<SortingAssignmentRecord>(SORTING_ASSIGNMENT_TABLE, key);
    return assignment ? sortingRule(assignment.ruleId) : null;
}

function ofSite<T extends { siteId: string }>(table: string): T[] {
    const siteId = current().site.id;
    return findKeys<T>(table, (one) => one.siteId === siteId).map((key) => read<T>(table, key) as T);
}

scriptClass('dw.catalog.SortingRule', SortingRule);
scriptClass('dw.catalog.SortingOption', SortingOption);
