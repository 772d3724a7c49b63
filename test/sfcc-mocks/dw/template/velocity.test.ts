import { expect } from 'chai';
import { run } from '#helpers/platform/platform';
import { webPlatform } from '#helpers/platform/webPlatform';

const PAGE = '/on/demandware.store/Sites-RefArch-Site/en_US/Test-';

/** The body of a page whose controller renders with Velocity. */
function pageOf(script: string): string {
    const controller = `
        var Velocity = require('dw/template/Velocity');
        exports.Show = function () { ${script} };
        exports.Show.public = true;
        exports.Part = function () { response.writer.print('part of ' + request.httpParameterMap.id.value); };
        exports.Part.public = true;`;
    const templates = {
        'cartridge/templates/default/page.isml':
            "<b><isscript>require('dw/template/Velocity').render('in $place', { place: 'page' });</isscript></b>"
    };
    const platform = webPlatform({ files: { 'cartridge/controllers/Test.js': controller, ...templates } });
    const { status, body } = platform.call('GET', PAGE + 'Show');
    expect(status, platform.logs.map((entry) => entry.message).join('\n')).to.equal(200);
    return body;
}

const rendered = (template: string, values: string): string =>
    pageOf(`Velocity.render(${JSON.stringify(template)}, ${values});`);

// Source: Script API, dw.template.Velocity; Velocity user guide; Salesforce's connector of Marketing Cloud.
describe('dw.template.Velocity', () => {
    it('puts values in the place of references', () => {
        expect(rendered('$a ${a}b', '{ a: 1 }')).to.equal('1 1b');
        expect(rendered(`$s.concat('$', "b", '"')`, "{ s: 'a' }")).to.equal('a$b"');
        const values = `{ o: { name: 'N', list: [1, 2], join: function (a, b) { return a + '-' + b + '-' + this.name; } } }`;
        expect(rendered("$o.name, $o.list[1], $o.join('x', $o.list[0]), ${o.join(1.5, true)}.", values)).to.equal(
            'N, 2, x-1-N, 1.5-true-N.'
        );
    });

    it('leaves a reference without a value as it stands, or nothing of a quiet one', () => {
        expect(rendered('$a $a.b.c() [$!a$!{a.b}] $( document ) 5$', '{ a: null }')).to.equal(
            '$a $a.b.c() [] $( document ) 5$'
        );
    });

    it('members of the platform are properties too', () => {
        const values =
            "{ list: new (require('dw/util/ArrayList'))('a', 'b'), site: require('dw/system/Site').current }";
        expect(rendered('$list.length $site.ID', values)).to.equal('2 RefArch');
    });

    it('goes through lists and collections', () => {
        const template = '<ul>\n#foreach($item in $list)\n<li>$item.id</li>\n#end\n</ul>';
        expect(rendered(template, "{ list: [{ id: 'a' }, { id: 'b' }] }")).to.equal(
            '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'
        );
        expect(rendered('#foreach($i in $l)$i#end', "{ l: new (require('dw/util/ArrayList'))(1, 2) }")).to.equal('12');
        expect(rendered(template, '{ list: [] }')).to.equal('<ul>\n</ul>');
    });

    it('leaves comments out, and other words after # alone', () => {
        expect(rendered('a## no\nb#* no\nno *#c #main', '{}')).to.equal('abc #main');
    });

    it('says what it has not, and what is wrong', () => {
        const message = (template: string): string =>
            pageOf(
                `try { Velocity.render(${JSON.stringify(template)}, {}); } catch (e) { response.writer.print(e.message); }`
            );
        expect(message('#if($a)b#end')).to.match(
            /^not implemented: dw\.template\.Velocity\.render with #if: .*Render ISML/
        );
        expect(message('#foreach($a in $b)c')).to.equal('#foreach is not closed');
        expect(message('#foreach $a')).to.contain('is not of the form');
        expect(message('a#end')).to.equal('#end closes nothing');
    });

    it('writes into the page that is being rendered, or into a writer', () => {
        expect(pageOf("require('dw/template/ISML').renderTemplate('page', {});")).to.equal('<b>in page</b>');
        expect(
            pageOf(`var writer = new (require('dw/io/StringWriter'))();
                Velocity.render('$a', { a: 1 }, writer);
                response.writer.print('[' + writer.toString() + ']');`)
        ).to.equal('[1]');
    });

    it('needs a response', () => {
        run(webPlatform(), 'job', (dw) => {
            const Velocity = dw('template/Velocity');
            expect(() => Velocity.render('a', {})).to.throw('There is no response');
            expect(() => Velocity.remoteInclude('Test-Part')).to.throw('There is no response');
        });
    });

    it('includes other pages', () => {
        const template = "a $velocity.remoteInclude('Test-Part', 'id', $id) b";
        expect(rendered(template, "{ velocity: Velocity, id: '7' }")).to.equal('a part of 7 b');
    });
});
