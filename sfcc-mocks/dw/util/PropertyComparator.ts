import { scriptClass } from '../../runtime/scriptClass';

/** dw.util.PropertyComparator: orders objects by a property; missing values come last. */
export class PropertyComparator {
    constructor(
        private readonly $property: string,
        private readonly $ascending = true
    ) {}

    compare(one: unknown, other: unknown): number {
        const [left, right] = [this.$valueOf(one), this.$valueOf(other)];
        if (left === null || right === null) {
            return left === right ? 0 : left === null ? 1 : -1;
        }
        const order = left < right ? -1 : left > right ? 1 : 0;
        return this.$ascending ? order : -order;
    }

    /** `custom.colour` is a property of a property. */
    private $valueOf(object: unknown): string | number | null {
        const value = this.$property
            .split('.')
            .reduce<unknown>((found, name) => (found as Record<string, unknown> | null)?.[name], object);
        return value === undefined || value === null ? null : ((value as { valueOf(): unknown }).valueOf() as string);
    }
}

scriptClass('dw.util.PropertyComparator', PropertyComparator);
