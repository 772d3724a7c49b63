import { scriptClass } from '../../../runtime/scriptClass';
import { HashMap } from '../../util/Map';
import type { ElementDefinition } from './formDefinition';
import type { FormsState, Submission } from './formState';

/** What all elements of the forms of a request share. */
export interface FormsContext {
    state: FormsState;
    submission: Submission;
}

/** dw.web.FormElementValidationResult */
export class FormElementValidationResult {
    #valid: boolean;
    #message: string | null;
    readonly #data = new HashMap();

    constructor(valid = true, message: string | null = null, data?: HashMap) {
        this.#valid = valid;
        this.#message = message;
        this.#data.putAll(data || new HashMap());
    }

    isValid(): boolean {
        return this.#valid;
    }

    setValid(valid: boolean): void {
        this.#valid = valid;
    }

    getMessage(): string | null {
        return this.#message;
    }

    setMessage(message: string): void {
        this.#message = message;
    }

    getData(): HashMap {
        return this.#data;
    }

    addData(key: unknown, value: unknown): void {
        this.#data.put(key, value);
    }
}

/** dw.web.FormElement. Nothing of its own is enumerable: scripts list the elements of a group by its keys. */
export abstract class FormElement {
    readonly #context: FormsContext;
    readonly #definition: ElementDefinition;
    readonly #parent: FormElement | null;
    readonly #htmlName: string;

    constructor(context: FormsContext, definition: ElementDefinition, parent: FormElement | null) {
        this.#context = context;
        this.#definition = definition;
        this.#parent = parent;
        this.#htmlName = (parent ? parent.getHtmlName() : 'dwfrm') + '_' + definition.id;
    }

    $context(): FormsContext {
        return this.#context;
    }

    $definition(): ElementDefinition {
        return this.#definition;
    }

    getFormId(): string {
        return this.#definition.id;
    }

    getHtmlName(): string {
        return this.#htmlName;
    }

    getDynamicHtmlName(): string {
        return this.#htmlName + '_' + this.#context.state.dynamicSuffix;
    }

    getParent(): FormElement | null {
        return this.#parent;
    }

    abstract isValid(): boolean;

    abstract clearFormElement(): void;

    getValidationResult(): FormElementValidationResult {
        return new FormElementValidationResult(this.isValid(), (this as { error?: string | null }).error || null);
    }
}

scriptClass('dw.web.FormElementValidationResult', FormElementValidationResult);
scriptClass('dw.web.FormElement', FormElement as unknown as { prototype: object });
