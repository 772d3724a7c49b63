import { renderTemplate } from '../../isml/renderTemplate';
import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';

/** Renders templates. Source: platform doc dw.template.ISML. */
export class ISML {
    /**
     * Renders a template into the response.
     * @param template - path below the locale's folder
     * @param templateArgs - what the template finds in `pdict`
     */
    static renderTemplate(template: string, templateArgs?: object | null): void {
        renderTemplate(current(), String(template), templateArgs || {});
    }
}
scriptClass('dw.template.ISML', ISML);
