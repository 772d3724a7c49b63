import { scriptClass } from '../../runtime/scriptClass';
import { ArrayList } from '../util/Collection';

/** One parameter of a request, submitted or not. Source: platform doc dw.web.HttpParameter. */
export class HttpParameter {
    constructor(
        private readonly $name: string,
        private readonly $values: string[]
    ) {}

    isSubmitted(): boolean {
        return this.$values.length > 0;
    }

    isEmpty(): boolean {
        return this.$values.length === 0 || this.$values[0] === '';
    }

    getValue(): string | null {
        return this.$values.length === 0 ? null : (this.$values[0] as string).trim();
    }

    getRawValue(): string | null {
        return this.$values.length === 0 ? null : (this.$values[0] as string);
    }

    getStringValue(fallback?: string): string | null {
        const value = this.getValue();
        return value === null || value === '' ? (fallback === undefined ? value : fallback) : value;
    }

    getIntValue(fallback?: number): number | null {
        const value = Number.parseInt(this.getValue() || '', 10);
        return Number.isNaN(value) ? (fallback === undefined ? null : fallback) : value;
    }

    getDoubleValue(fallback?: number): number | null {
        const text = this.getValue();
        const value = text === null || text === '' ? Number.NaN : Number(text);
        return Number.isNaN(value) ? (fallback === undefined ? null : fallback) : value;
    }

    getBooleanValue(fallback?: boolean): boolean | null {
        const value = this.getValue();
        if (value === null || value === '') {
            return fallback === undefined ? null : fallback;
        }
        return value.toLowerCase() === 'true';
    }

    getValues(): unknown {
        return new ArrayList(this.$values.map((value) => value.trim()));
    }

    getRawValues(): unknown {
        return new ArrayList(this.$values);
    }

    getStringValues(): unknown {
        return this.getValues();
    }

    containsStringValue(value: string): boolean {
        return this.$values.includes(value);
    }

    isChecked(value: string): boolean {
        return this.$values.includes(value);
    }

    toString(): string {
        return this.getValue() || '';
    }
}
scriptClass('dw.web.HttpParameter', HttpParameter);
