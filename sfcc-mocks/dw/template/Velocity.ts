import { responseOf, writerOf } from '../../isml/renderTemplate';
import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { calledUrl } from '../web/addresses';
import { velocityText } from './velocityText';

/** Renders templates of Apache Velocity. Source: Script API, dw.template.Velocity. */
export class Velocity {
    /**
     * Renders a text.
     * @param args - the variables of the template
     * @param writer - takes the result; without it the response or the page that is being rendered does
     */
    static render(content: string, args: object, writer?: { write(text: string): void }): void {
        const text = velocityText(String(content), args as Record<string, unknown>);
        if (writer) {
            writer.write(text);
        } else {
            writerOf(current())(text);
        }
    }

    /** What stands in the page until another page takes its place. */
    static remoteInclude(...page: unknown[]): string {
        return responseOf(current()).$include(calledUrl(null, page).toString());
    }
}
scriptClass('dw.template.Velocity', Velocity);
