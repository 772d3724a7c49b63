import type { Localized } from '../../metadata/localizedTexts';

/** What a rule sorts by: a property of products, or what the platform computes. Source: sort.xsd. */
export interface SortingAttribute {
    /** `attribute`, `price`, `category-position` and others. */
    kind: string;
    /** Of an attribute, for example `product.custom.color`. */
    path: string | null;
    isDescending: boolean;
}

/** A sorting rule of a site. */
export interface SortingRuleRecord {
    id: string;
    siteId: string;
    attributes: SortingAttribute[];
}

/** A choice that shoppers have. */
export interface SortingOptionRecord {
    id: string;
    siteId: string;
    ruleId: string;
    position: number;
    texts: Record<string, Localized<string>>;
}

/** The rule of a category. */
export interface SortingAssignmentRecord {
    ruleId: string;
}

export const SORTING_RULE_TABLE = 'SortingRule';
export const SORTING_OPTION_TABLE = 'SortingOption';
export const SORTING_ASSIGNMENT_TABLE = 'SortingAssignment';

/** Key of a rule, option or category of a site. */
export function sortingKey(siteId: string, id: string): string {
    return siteId + '/' + id;
}
