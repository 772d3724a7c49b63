import { scriptClass } from '../../runtime/scriptClass';
import { checkSize } from '../../runtime/sizeLimits';
import { platformException } from '../../runtime/failures';
import { isAnyArray } from '../object/valueSet';
import { identity } from './identity';

/** dw.util.Iterator: single pass. */
export class Iterator<T = unknown> {
    declare protected $position: number;
    declare protected $end: number;

    constructor(protected readonly $items: ArrayLike<unknown>) {
        this.$position = 0;
        this.$end = $items.length;
    }

    /** The object at a position. */
    protected $at(position: number): T {
        return this.$items[position] as T;
    }

    protected $hasMore(): boolean {
        return this.$position < this.$end;
    }

    hasNext(): boolean {
        return this.$hasMore();
    }

    next(): T {
        if (!this.$hasMore()) {
            throw platformException('NoSuchElementException', 'The iterator has no more elements');
        }
        this.$position += 1;
        return this.$at(this.$position - 1);
    }

    asList(start = 0, size = this.$items.length): List<T> {
        const positions = Array.from(this.$items, (_item, position) => position).slice(start, start + size);
        return new ArrayList(positions.map((position) => this.$at(position)));
    }
}

/**
 * dw.util.SeekableIterator: knows its count and must be closed. Source: platform doc dw.util.SeekableIterator. Objects
 * are made when they are asked for: a script that reads the first few of many hits does not pay for the rest.
 */
export class SeekableIterator<T = unknown> extends Iterator<T> {
    declare private $closed: boolean;

    /**
     * @param keys - of what was found
     * @param $objectOf - makes the object of a key
     */
    constructor(
        keys: string[],
        private readonly $objectOf: (key: string) => T
    ) {
        super(keys);
        this.$closed = false;
    }

    protected override $at(position: number): T {
        return this.$objectOf(this.$items[position] as string);
    }

    getCount(): number {
        return this.$items.length;
    }

    protected override $hasMore(): boolean {
        return !this.$closed && super.$hasMore();
    }

    first(): T | null {
        return this.$items.length > 0 ? this.$at(0) : null;
    }

    /**
     * Skips elements.
     * @param size - how many may follow; all unless given
     */
    forward(count: number, size?: number): void {
        if (!(count >= 0)) {
            throw platformException('IllegalArgumentException', 'An iterator moves forward only, not by ' + count);
        }
        this.$position = Math.min(this.$items.length, this.$position + count);
        this.$end = size === undefined ? this.$end : Math.min(this.$items.length, this.$position + size);
    }

    close(): void {
        this.$closed = true;
    }
}

/** How an element is read and written by its index: the same for all lists. */
const elements: PropertyDescriptor[] = [];

function elementAt(position: number): PropertyDescriptor {
    let known = elements[position];
    if (!known) {
        known = {
            configurable: true,
            enumerable: true,
            get(this: Collection) {
                return this.$items[position];
            },
            set(this: Collection, value: unknown) {
                this.$items[position] = value;
            }
        };
        elements[position] = known;
    }
    return known;
}

/** dw.util.Collection: no array, it has no map or filter; `length` is the same as `size()`. */
export class Collection<T = unknown> {
    static EMPTY_COLLECTION: Collection;

    declare $items: T[];

    constructor(items: Iterable<T> = []) {
        this.$items = Array.from(items);
        this.$index();
    }

    /** Lists can be read by index, as in scripts of the platform. */
    $index(from = 0): void {
        checkSize('collectionSize', this.$items.length);
        for (let position = from; position < this.$items.length; position += 1) {
            if (!(position in this)) {
                Object.defineProperty(this, position, elementAt(position));
            }
        }
    }

    [Symbol.iterator](): IterableIterator<T> {
        return this.$items[Symbol.iterator]();
    }

    getLength(): number {
        return this.$items.length;
    }

    size(): number {
        return this.$items.length;
    }

    isEmpty(): boolean {
        return this.$items.length === 0;
    }

    /** Where an object stands, or another one of the same record. */
    $place(item: unknown): number {
        const wanted = identity(item);
        if (wanted === item) {
            return this.$items.indexOf(item as T);
        }
        return this.$items.findIndex((one) => identity(one) === wanted);
    }

    contains(item: unknown): boolean {
        return this.$place(item) >= 0;
    }

    containsAll(items: Collection): boolean {
        return items.toArray().every((item) => this.contains(item));
    }

    iterator(): Iterator<T> {
        return new Iterator(this.$items);
    }

    toArray(): T[] {
        return this.$items.slice();
    }

    add(...items: T[]): boolean {
        const before = this.$items.length;
        this.$items.push(...items);
        this.$index(before);
        return true;
    }

    /** One object, though it may be an array. Source: Script API, Collection.add1. */
    add1(item: T): boolean {
        return this.add(item);
    }

    addAll(items: Collection<T>): boolean {
        return this.add(...items.toArray());
    }

    remove(item: unknown): boolean {
        const position = this.$place(item);
        if (position >= 0) {
            this.$items.splice(position, 1);
        }
        return position >= 0;
    }

    /** Takes away what another has too. @returns whether anything went */
    removeAll(others: Collection): boolean {
        return this.$keep((item) => !others.contains(item));
    }

    /** Keeps only what another has too. @returns whether anything went */
    retainAll(others: Collection): boolean {
        return this.$keep((item) => others.contains(item));
    }

    private $keep(isKept: (item: T) => boolean): boolean {
        const gone = this.toArray().filter((item) => !isKept(item));
        gone.forEach((item) => this.remove(item));
        return gone.length > 0;
    }

    clear(): void {
        this.$items = [];
    }
}

/** dw.util.List */
export class List<T = unknown> extends Collection<T> {
    get(position: number): T {
        if (position < 0 || position >= this.$items.length) {
            throw platformException(
                'IndexOutOfBoundsException',
                'Index: ' + position + ', Size: ' + this.$items.length
            );
        }
        return this.$items[position] as T;
    }

    indexOf(item: unknown): number {
        return this.$place(item);
    }

    /** -1 for what is not there. */
    lastIndexOf(item: unknown): number {
        const fromEnd = new List(this.$items.slice().reverse()).indexOf(item);
        return fromEnd < 0 ? -1 : this.$items.length - 1 - fromEnd;
    }

    /** A new list; elements of arrays and collections are appended one by one. Source: Script API, List.concat. */
    concat(...values: unknown[]): List {
        return new List([
            ...this.$items,
            ...values.flatMap((value) => (isMany(value) ? Array.from(value as T[]) : [value]))
        ]);
    }

    /** null where there is none. */
    pop(): T | null {
        return this.$items.length > 0 ? this.removeAt(this.$items.length - 1) : null;
    }

    /** null where there is none. */
    shift(): T | null {
        return this.$items.length > 0 ? this.removeAt(0) : null;
    }

    unshift(...items: T[]): number {
        this.$items.unshift(...items);
        this.$index();
        return this.$items.length;
    }

    set(position: number, item: T): T {
        const before = this.get(position);
        this.$items[position] = item;
        return before;
    }

    push(...items: T[]): number {
        this.add(...items);
        return this.$items.length;
    }

    addAt(position: number, item: T): void {
        this.$items.splice(position, 0, item);
        this.$index();
    }

    removeAt(position: number): T {
        return this.$items.splice(position, 1)[0] as T;
    }

    subList(from: number, to: number): List<T> {
        return new List(this.$items.slice(from, to));
    }

    slice(from?: number, to?: number): List<T> {
        return new List(this.$items.slice(from, to));
    }

    join(separator?: string): string {
        return this.$items.join(separator);
    }

    reverse(): void {
        this.$items.reverse();
    }

    fill(item: T): void {
        this.$items.fill(item);
    }

    /** @returns whether there was one to replace */
    replaceAll(old: T, item: T): boolean {
        const places = this.$items.flatMap((one, position) => (one === old ? [position] : []));
        places.forEach((position) => this.set(position, item));
        return places.length > 0;
    }

    swap(one: number, other: number): void {
        this.set(one, this.set(other, this.get(one)));
    }

    /** @param by - a function, or a comparator such as dw.util.PropertyComparator */
    sort(by?: ((one: T, other: T) => number) | { compare(one: T, other: T): number }): void {
        this.$items.sort(typeof by === 'object' ? (one, other) => by.compare(one, other) : by);
    }
}

/** dw.util.ArrayList */
export class ArrayList<T = unknown> extends List<T> {
    constructor(...items: unknown[]) {
        const [first] = items;
        const all = first instanceof Iterator ? first.asList() : first;
        const many = items.length === 1 && isMany(all);
        super((many ? Array.from(all as Iterable<T>) : items) as T[]);
    }

    /** Another list of the same elements. */
    clone(): ArrayList<T> {
        return new ArrayList<T>(this.toArray());
    }
}

const isMany = (value: unknown): boolean => isAnyArray(value) || value instanceof Collection;

scriptClass('dw.util.Iterator', Iterator);
scriptClass('dw.util.SeekableIterator', SeekableIterator);
scriptClass('dw.util.Collection', Collection);
scriptClass('dw.util.List', List);
scriptClass('dw.util.ArrayList', ArrayList);
Collection.EMPTY_COLLECTION = new Collection();
