import { isAnyArray } from '../dw/object/valueSet';
import { Collection, Iterator } from '../dw/util/Collection';
import { LoopIterator } from '../dw/web/LoopIterator';
import { FormFieldOptions } from '../dw/web/forms/FormField';
import { FormList } from '../dw/web/forms/FormList';
import type { Variables } from './variables';

/** What `isloop` is given. Source: platform doc isloop. */
export interface LoopAttributes {
    items?: unknown;
    iterator?: unknown;
    var?: string;
    alias?: string;
    status?: string;
    begin?: unknown;
    end?: unknown;
    step?: unknown;
}

/** One run of an `isloop`: sets its variables at each step, and takes them away at the end. */
export class Loop {
    /** Null for a loop that only counts. */
    private readonly items: unknown[] | null;
    private readonly variable: string | undefined;
    private readonly step: number;
    private readonly begin: number;
    private readonly lastIndex: number;
    private index: number;
    private count = 0;

    constructor(
        private readonly variables: Variables,
        private readonly attributes: LoopAttributes
    ) {
        const isCounting = !('items' in attributes) && !('iterator' in attributes);
        this.items = isCounting ? null : itemsOf('items' in attributes ? attributes.items : attributes.iterator);
        this.variable = attributes.var || attributes.alias;
        this.step = Math.max(1, integer('step', attributes.step, 1));
        this.begin = Math.max(0, integer('begin', attributes.begin, 0));
        this.lastIndex = this.items
            ? Math.min(this.items.length - 1, integer('end', attributes.end, Infinity))
            : integer('end', attributes.end);
        this.index = this.begin - this.step;
    }

    /** Continues with the next item. */
    next(): boolean {
        this.index += this.step;
        if (this.index > this.lastIndex) {
            return false;
        }
        this.count += 1;
        if (this.variable) {
            this.variables.set(this.variable, this.items ? this.items[this.index] : this.index);
        }
        if (this.attributes.status) {
            this.variables.set(this.attributes.status, this.status());
        }
        return true;
    }

    end(): void {
        if (this.variable) {
            this.variables.remove(this.variable);
        }
        if (this.attributes.status) {
            this.variables.remove(this.attributes.status);
        }
    }

    private status(): object {
        return new LoopIterator({
            count: this.count,
            index: this.index,
            begin: this.begin,
            end: Number.isFinite(this.lastIndex) ? this.lastIndex : -1,
            step: this.step,
            length: this.items ? this.items.length : -1
        });
    }
}

/** Nothing is an empty list; what is no list of the platform is an error. */
export function itemsOf(value: unknown): unknown[] {
    if (value === null || value === undefined) {
        return [];
    }
    if (isAnyArray(value)) {
        return value;
    }
    if (value instanceof Collection) {
        return value.toArray();
    }
    if (value instanceof Iterator) {
        const items: unknown[] = [];
        while (value.hasNext()) {
            items.push(value.next());
        }
        return items;
    }
    if (value instanceof FormFieldOptions || value instanceof FormList) {
        return [...value];
    }
    throw new Error('isloop needs an array, a collection or an iterator, not ' + Object.prototype.toString.call(value));
}

function integer(name: string, value: unknown, fallback?: number): number {
    if (value === undefined && fallback !== undefined) {
        return fallback;
    }
    const number = typeof value === 'string' ? Number(value) : value;
    if (!Number.isInteger(number)) {
        throw new Error(`isloop ${name} must be a whole number, not ${String(value)}`);
    }
    return number as number;
}
