import { scriptClass } from '../../../runtime/scriptClass';
import { FormElement } from './FormElement';

/** dw.web.FormAction: a button, sent under its own name, or as an image with the place of the click. */
export class FormAction extends FormElement {
    getLabel(): string | null {
        return this.$definition().attributes.label || null;
    }

    getDescription(): string | null {
        return this.$definition().attributes.description || null;
    }

    isSubmitted(): boolean {
        return [this.getHtmlName(), this.getHtmlName() + '.x'].some((name) => this.$sent(name) !== null);
    }

    /** Submitted, and the form is as valid as the action asks. Source: Script API, FormAction.isTriggered. */
    isTriggered(): boolean {
        const needsValid = this.$definition().attributes['valid-form'] !== 'false';
        return this.isSubmitted() && (!needsValid || (this.getParent() as FormElement).isValid());
    }

    getX(): number {
        return Number(this.$sent(this.getHtmlName() + '.x') || 0);
    }

    getY(): number {
        return Number(this.$sent(this.getHtmlName() + '.y') || 0);
    }

    getObject(): unknown {
        return (this.getParent() as unknown as { getObject(): unknown }).getObject();
    }

    isValid(): boolean {
        return !this.$context().state.groups.has(this.getHtmlName());
    }

    invalidateFormElement(error?: string): void {
        this.$context().state.groups.set(this.getHtmlName(), { error: error ?? null });
    }

    clearFormElement(): void {
        this.$context().state.groups.delete(this.getHtmlName());
    }

    private $sent(name: string): string | null {
        return this.$context().submission.values.get(name)?.[0] ?? null;
    }
}

scriptClass('dw.web.FormAction', FormAction);
