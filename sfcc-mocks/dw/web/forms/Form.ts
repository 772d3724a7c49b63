import { scriptClass } from '../../../runtime/scriptClass';
import type { ElementDefinition } from './formDefinition';
import { FormAction } from './FormAction';
import { FormElement } from './FormElement';
import type { FormsContext } from './FormElement';
import { FormField } from './FormField';
import { valueAt } from './bindings';

type MakeList = (context: FormsContext, definition: ElementDefinition, parent: FormElement) => FormElement;

let makeList: MakeList | null = null;

/** Says how a list is made: its items are groups, and groups have lists. */
export function makeListsBy(maker: MakeList): void {
    makeList = maker;
}

/** dw.web.FormGroup: its elements are properties. */
export class FormGroup extends FormElement {
    readonly #children: FormElement[] = [];
    #object: unknown = null;

    constructor(context: FormsContext, definition: ElementDefinition, parent: FormElement | null) {
        super(context, definition, parent);
        for (const child of definition.children) {
            const value = elementOf(context, child, this);
            this.#children.push(value);
            // Of two elements of one id the last one counts. Source: public forms that the platform runs.
            Object.defineProperty(this, child.id, { value, enumerable: true, configurable: true });
        }
    }

    /** Its elements, as far as they are there. */
    $elements(): FormElement[] {
        return this.#children;
    }

    /** Remembers the object that it stands for. */
    $bind(object: unknown): void {
        this.#object = object;
    }

    getChildCount(): number {
        return this.$definition().children.length;
    }

    getObject(): unknown {
        return this.#object;
    }

    getError(): string | null {
        return this.$context().state.groups.get(this.getHtmlName())?.error ?? null;
    }

    isValid(): boolean {
        return (
            !this.$context().state.groups.has(this.getHtmlName()) && this.$elements().every((child) => child.isValid())
        );
    }

    invalidateFormElement(error?: string): void {
        const own = this.$definition().attributes['form-error'] ?? null;
        this.$context().state.groups.set(this.getHtmlName(), { error: error === undefined ? own : error });
    }

    clearFormElement(): void {
        this.#object = null;
        this.$context().state.groups.delete(this.getHtmlName());
        this.$context().state.results.delete(this.getHtmlName());
        this.$elements().forEach((child) => child.clearFormElement());
    }

    getSubmittedAction(): FormAction | null {
        return this.$actions().find((action) => action.isSubmitted()) || null;
    }

    getTriggeredAction(): FormAction | null {
        return this.$actions().find((action) => action.isTriggered()) || null;
    }

    private $actions(): FormAction[] {
        return this.$elements().flatMap((child) => {
            if (child instanceof FormGroup) {
                return child.$actions();
            }
            return child instanceof FormAction ? [child] : [];
        });
    }

    /** Takes values from an object, and remembers it. */
    copyFrom(object: unknown): void {
        this.#object = object;
        this.$elements().forEach((child) => {
            if (child instanceof FormGroup) {
                child.copyFrom(child.$boundTo(object));
            } else if (child instanceof FormField && object) {
                child.$bind(object as Record<string, unknown>);
            }
        });
    }

    copyTo(object: unknown): void {
        this.$elements().forEach((child) => {
            if (child instanceof FormGroup) {
                child.copyTo(child.$boundTo(object));
            } else if (child instanceof FormField) {
                child.$copyTo(object as Record<string, unknown>);
            }
        });
    }

    accept(): void {
        this.copyTo(this.#object);
    }

    /** What this group is bound to of an object that the group around is bound to. */
    private $boundTo(object: unknown): unknown {
        const { binding } = this.$definition().attributes;
        return binding ? valueAt(object, binding) : object;
    }

    $submit(): void {
        this.$context().state.groups.delete(this.getHtmlName());
        this.$elements().forEach((child) => {
            if (child instanceof FormGroup) {
                child.$submit();
            } else if (child instanceof FormField) {
                child.$submit(this.$context().submission.values.get(child.getHtmlName())?.[0] ?? null);
            }
        });
        this.$validate();
    }
}

function elementOf(context: FormsContext, definition: ElementDefinition, parent: FormElement): FormElement {
    switch (definition.kind) {
        case 'field':
            return new FormField(context, definition, parent);
        case 'action':
            return new FormAction(context, definition, parent);
        case 'list':
            return (makeList as MakeList)(context, definition, parent);
        default:
            return new FormGroup(context, definition, parent);
    }
}

/** dw.web.Form */
export class Form extends FormGroup {
    getSecureKeyHtmlName(): string {
        return this.getHtmlName() + '_securekey';
    }

    getSecureKeyValue(): string {
        return this.$context().state.secureKey;
    }
}

scriptClass('dw.web.FormGroup', FormGroup);
scriptClass('dw.web.Form', Form);
