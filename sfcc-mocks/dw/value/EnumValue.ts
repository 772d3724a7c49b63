import { scriptClass } from '../../runtime/scriptClass';

/**
 * A value of an enumeration. Loose comparison works (`status == 3`), strict does not; without a value it is still
 * an object, so it is never `empty()`. Source: platform doc dw.value.EnumValue.
 */
export class EnumValue {
    constructor(
        private readonly $value: string | number | null,
        private readonly $display: string
    ) {}

    getValue(): string | number | null {
        return this.$value;
    }

    /** The value as text where no display value is configured. */
    getDisplayValue(): string {
        return this.$display || this.toString();
    }

    valueOf(): string | number | null {
        return this.$value;
    }

    toString(): string {
        return this.$value === null ? '' : String(this.$value);
    }
}

scriptClass('dw.value.EnumValue', EnumValue);
