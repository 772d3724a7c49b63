import { scriptClass } from '../../../runtime/scriptClass';
import type { ElementDefinition } from './formDefinition';
import { FormElementValidationResult } from './FormElementValidationResult';
import type { FormsState, Submission } from './formState';
import { runValidation } from './runValidation';

/** What all elements of the forms of a request share. */
export interface FormsContext {
    state: FormsState;
    submission: Submission;
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

    abstract invalidateFormElement(error?: string): void;

    /** What the definition's script said with its data, or what the built-in checks say. */
    getValidationResult(): FormElementValidationResult {
        return (
            this.#context.state.results.get(this.#htmlName) ||
            new FormElementValidationResult(this.isValid(), (this as { error?: string | null }).error || null)
        );
    }

    /** Lets the definition's script check this element, if it names one. */
    $validate(): void {
        const { validation } = this.#definition;
        if (validation) {
            const result = runValidation(validation, this);
            this.#context.state.results.set(this.#htmlName, result);
            if (!result.isValid()) {
                this.invalidateFormElement(result.getMessage() ?? undefined);
            }
        }
    }
}

scriptClass('dw.web.FormElement', FormElement as unknown as { prototype: object });
