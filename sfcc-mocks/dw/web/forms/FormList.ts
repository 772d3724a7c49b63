import { scriptClass } from '../../../runtime/scriptClass';
import type { ElementDefinition } from './formDefinition';
import { FormGroup, makeListsBy } from './Form';
import type { FormElement, FormsContext } from './FormElement';

/** dw.web.FormListItem: `dwfrm_cart_shipments_i0`, with the elements of its list. */
export class FormListItem extends FormGroup {
    readonly #index: number;

    constructor(context: FormsContext, list: FormList, index: number) {
        super(context, { ...list.$definition(), kind: 'group', id: 'i' + index }, list);
        this.#index = index;
    }

    getItemIndex(): number {
        return this.#index;
    }
}

/** dw.web.FormList: as many items as the collection has that it was last filled from, each bound to one of its objects. */
export class FormList extends FormGroup {
    #items: FormListItem[] = [];

    constructor(context: FormsContext, definition: ElementDefinition, parent: FormElement | null) {
        super(context, { ...definition, children: [] }, parent);
        this.#elements = definition.children;
        this.#fill(context.state.lists.get(this.getHtmlName()) || []);
    }

    readonly #elements: ElementDefinition[];

    /** Each item has the elements of the list, which itself has its items alone. */
    override $definition(): ElementDefinition {
        return { ...super.$definition(), children: this.#elements || [] };
    }

    override $elements(): FormElement[] {
        return this.#items || [];
    }

    /** `isloop` and `for each` go through the items. */
    [Symbol.iterator](): IterableIterator<FormListItem> {
        return this.#items[Symbol.iterator]();
    }

    override getChildCount(): number {
        return this.#items.length;
    }

    override copyFrom(collection: unknown): void {
        const isCollection = typeof (collection as Iterable<unknown> | null)?.[Symbol.iterator] === 'function';
        const objects = isCollection ? [...(collection as Iterable<unknown>)] : [];
        this.$context().state.lists.set(this.getHtmlName(), objects);
        this.#fill(objects);
        this.#items.forEach((item, position) => item.copyFrom(objects[position]));
    }

    override copyTo(collection: unknown): void {
        const objects = [...((collection || []) as Iterable<unknown>)];
        this.#items.forEach((item, position) => item.copyTo(objects[position]));
    }

    override accept(): void {
        this.#items.forEach((item) => item.accept());
    }

    /** No list selects items: of sixty public cartridges none has one that does. */
    getSelectManyItems(): null {
        return null;
    }

    getSelectManyObjects(): null {
        return null;
    }

    getSelectOneItem(): null {
        return null;
    }

    getSelectOneObject(): null {
        return null;
    }

    #fill(objects: unknown[]): void {
        this.#items.forEach((_item, position) => delete (this as Record<number, unknown>)[position]);
        this.#items = objects.map((object, position) => {
            const item = new FormListItem(this.$context(), this, position);
            item.$bind(object);
            Object.defineProperty(this, position, { value: item, enumerable: true, configurable: true });
            return item;
        });
    }
}

makeListsBy((context, definition, parent) => new FormList(context, definition, parent));
scriptClass('dw.web.FormList', FormList);
scriptClass('dw.web.FormListItem', FormListItem);
