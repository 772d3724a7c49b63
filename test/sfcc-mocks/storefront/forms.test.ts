import { expect } from 'chai';
import { webPlatform } from '#helpers/platform/webPlatform';

const FORM = `<form xmlns="http://www.demandware.com/xml/form/2008-04-19">
    <field formid="name" type="string" mandatory="true" binding="lastName" max-length="5" label="label.name"
        missing-error="missing" range-error="range" value-error="value"/>
    <field formid="zip" type="string" regexp="\\d{5}" parse-error="parse"/>
    <field formid="age" type="integer" min="18" parse-error="parse" range-error="range"/>
    <field formid="news" type="boolean"/>
    <field formid="color" type="string"><options>
        <option optionid="r" value="red" label="Red" default="true"/><option value="blue"/></options></field>
    <include formid="home" name="place"/>
    <action formid="save" valid-form="true"/>
    <action formid="leave" valid-form="false"/>
</form>`;
const PLACE = '<form form-error="wrong place"><field formid="city" type="string" binding="city"/></form>';

/** Runs a controller's function once per body; what it pushes to `seen` is the answer. */
function seen(script: string, bodies: Array<Record<string, string>>, files: Record<string, string> = {}): unknown[] {
    const platform = webPlatform({
        files: {
            'cartridge/controllers/Test.js': `exports.Show = function () {
                var form = session.forms.profile;
                var seen = [];
                ${script}
                response.writer.print(JSON.stringify(seen));
            };
            exports.Show.public = true;`,
            'cartridge/forms/default/profile.xml': FORM,
            'cartridge/forms/default/place.xml': PLACE,
            ...files
        }
    });
    let cookie = '';
    return bodies.map((body) => {
        const answer = platform.call('POST', '/on/demandware.store/Sites-RefArch-Site/en_US/Test-Show', {
            headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
            body: new URLSearchParams(body).toString()
        });
        cookie = answer.headers['set-cookie'] || cookie;
        return JSON.parse(answer.body) as unknown;
    });
}

/** Source: Script API, FormField.setOptions; the schema of forms: bindings of options. */
describe('Options that scripts set', () => {
    const CHOICE = `<form>
        <field formid="card" type="string"><options optionid-binding="id" value-binding="id" label-binding="text.name"/></field>
        <field formid="plain" type="string"/></form>`;
    const files = { 'cartridge/forms/default/choice.xml': CHOICE };
    const list = '[{ id: "v", text: { name: "Visa" } }, { id: "m", text: { name: "Master" } }]';
    const noted = `function note(field) {
        for each (var option in field.options) { seen.push(option.optionId + '/' + option.htmlValue + '/' + option.label); }
    } var choice = session.forms.choice;`;

    it('take id, value and label by the bindings, and know their object', () => {
        const script = `${noted}
            choice.card.setOptions(new dw.util.ArrayList(${list}).iterator());
            note(choice.card);
            choice.card.setValue('m');
            seen.push(choice.card.selectedOptionObject.text.name);`;
        expect(seen(script, [{}], files)).to.deep.equal([['v/v/Visa', 'm/m/Master', 'Master']]);
    });

    it('are texts without bindings, keys and values of a map, and a part of either', () => {
        const script = `${noted}
            choice.plain.setOptions(new dw.util.ArrayList('a', 'b', 'c').iterator(), 1, 1);
            note(choice.plain);
            var map = new dw.util.LinkedHashMap();
            map.put('DE', 'Germany');
            choice.plain.setOptions(map);
            note(choice.plain);`;
        expect(seen(script, [{}], files)).to.deep.equal([['b/b/b', 'DE/DE/Germany']]);
    });
});

// Source: a public cartridge, whose form has two fields of one id.
describe('A form with two elements of one id', () => {
    it('has the last of them', () => {
        const TWICE = '<form><field formid="a" type="string"/><field formid="a" type="string" max-length="3"/></form>';
        const files = { 'cartridge/forms/default/twice.xml': TWICE };
        expect(seen('seen.push(session.forms.twice.a.maxLength);', [{}], files)).to.deep.equal([[3]]);
    });
});

const LIST = `<form><list formid="lines" binding="lines">
    <field formid="count" type="integer" binding="count"/><action formid="remove" valid-form="false"/></list>
    <action formid="save" valid-form="true"/></form>`;

/** Source: Script API, dw.web.FormList, FormListItem and Request; html names as SiteGenesis has them in its pages. */
describe('Lists of forms', () => {
    const script = `
        var cart = session.forms.cart;
        if (request.httpParameterMap.fill.submitted) {
            cart.copyFrom({ lines: new dw.util.ArrayList([{ id: 'a', count: 1 }, { id: 'b', count: 2 }]) });
        }
        for each (var item in cart.lines) { seen.push(item.itemIndex, item.count.htmlName, item.count.value, item.object.id); }
        seen.push(cart.lines.childCount, cart.lines[0].formId, cart.lines.selectOneItem);
        var action = request.triggeredFormAction;
        seen.push(request.triggeredForm && request.triggeredForm.formId, action && action.formId, action && action.object && action.object.id);`;
    const files = { 'cartridge/forms/default/cart.xml': LIST };
    const filled = [0, 'dwfrm_cart_lines_i0_count', 1, 'a', 1, 'dwfrm_cart_lines_i1_count', 2, 'b', 2, 'i0', null];

    it('have an item for each object, take what is sent for it, and say which was asked to do something', () => {
        const changed = filled.map((value, position) => (position === 6 ? 7 : value));
        const bodies: Array<Record<string, string>> = [
            { fill: 'yes' },
            { dwfrm_cart_lines_i1_count: '7', dwfrm_cart_lines_i1_remove: 'Remove' },
            { dwfrm_cart_lines_i1_count: '7', dwfrm_cart_save: 'Save' }
        ];
        expect(seen(script, bodies, files)).to.deep.equal([
            [...filled, null, null, null],
            [...changed, 'cart', 'remove', 'b'],
            [...changed, 'cart', 'save', null]
        ]);
    });

    it('put what was sent into the objects that they were filled from, and are filled anew', () => {
        const accepted = `
            var lines = session.forms.cart.lines;
            if (request.httpParameterMap.fill.submitted) { lines.copyFrom([{ count: 1 }, { count: 2 }]); }
            lines.accept();
            seen.push(lines[0].object.count, lines[1].object.count);
            if (request.httpParameterMap.last.submitted) {
                lines.copyFrom([{ count: 9 }]);
                seen.push(lines.childCount, lines[0].count.value, lines[1] === undefined);
            }`;
        const bodies: Array<Record<string, string>> = [
            { fill: 'yes' },
            { dwfrm_cart_lines_i1_count: '5', last: 'yes' }
        ];
        expect(seen(accepted, bodies, files)).to.deep.equal([
            [1, 2],
            [1, 5, 1, 9, true]
        ]);
    });
});

/** Source of all: Script API, dw.web.Form and what it is made of; form.xsd. */
describe('Forms of a session', () => {
    it('are read by their names, as the definition has them, with what they include', () => {
        const script = `
            seen.push(Object.keys(form), form.htmlName, form.home.city.htmlName, form.name.label, form.name.maxLength);
            seen.push(form.zip.minLength, form.zip.regEx, form.age.minValue, form.zip.maxLength, form.childCount);
            seen.push(form.name.type === form.name.FIELD_TYPE_STRING, session.forms.none === undefined);
            seen.push(form instanceof dw.web.FormGroup, form.name instanceof dw.web.FormField, form.home.parent === form);`;
        expect(seen(script, [{}])[0]).to.deep.equal([
            ['name', 'zip', 'age', 'news', 'color', 'home', 'save', 'leave'],
            'dwfrm_profile',
            'dwfrm_profile_home_city',
            'label.name',
            5,
            0,
            '\\d{5}',
            18,
            2147483647,
            8,
            true,
            true,
            true,
            true,
            true
        ]);
    });

    it('come in the most telling locale', () => {
        const files = { 'cartridge/forms/en/profile.xml': '<form><field formid="english"/></form>' };
        expect(seen('seen.push(Object.keys(form));', [{}], files)[0]).to.deep.equal([['english']]);
    });

    it('take what was submitted: trimmed, typed, and checked in order', () => {
        const values =
            'seen.push([form.name, form.zip, form.age].map(function (f) { return [f.value, f.valid, f.error]; }));';
        const results = seen(values, [
            { dwfrm_profile_name: ' Ann ', dwfrm_profile_zip: '02110', dwfrm_profile_age: '20' },
            { dwfrm_profile_name: '', dwfrm_profile_zip: '0211', dwfrm_profile_age: 'x' },
            { dwfrm_profile_name: 'Annabel', dwfrm_profile_zip: '', dwfrm_profile_age: '17' }
        ]);
        expect(results).to.deep.equal([
            [
                [
                    ['Ann', true, null],
                    ['02110', true, null],
                    [20, true, null]
                ]
            ],
            [
                [
                    [null, false, 'missing'],
                    [null, false, 'parse'],
                    [null, false, 'parse']
                ]
            ],
            [
                [
                    [null, false, 'range'],
                    [null, true, null],
                    [null, false, 'range']
                ]
            ]
        ]);
    });

    it('keep values for the next request, in which nothing that is not submitted is invalid', () => {
        const results = seen('seen.push(form.name.value, form.name.htmlValue, form.valid);', [
            { dwfrm_profile_name: 'Annabel' },
            {}
        ]);
        expect(results).to.deep.equal([
            [null, 'Annabel', false],
            [null, 'Annabel', true]
        ]);
    });

    it('take fields by their dynamic names, and switch a box off that was not sent', () => {
        const script =
            'if (form.name.value === null) { form.news.value = true; seen.push(form.zip.dynamicHtmlName); } else { seen.push(form.news.checked); }';
        const dynamic = /^dwfrm_profile_zip_d0[a-z]{10}$/;
        const [first, second] = seen(script, [{}, { dwfrm_profile_name: 'Ann' }]) as string[][];
        expect(first![0]).to.match(dynamic);
        expect(second).to.deep.equal([false]);
    });

    it('options: the default is selected first, then the one that has the value', () => {
        const script = `seen.push(form.color.options.optionsCount, form.color.selectedOption.optionId);
            form.color.value = 'blue';
            seen.push(form.color.options[1].selected, form.color.options[1].optionId, form.color.options[1].label);`;
        expect(seen(script, [{}])[0]).to.deep.equal([2, 'r', true, 'blue', 'blue']);
    });

    it('actions: submitted by name or place, triggered only if the form is as valid as they ask', () => {
        const script = `seen.push(form.save.submitted, form.save.triggered, form.leave.triggered);
            seen.push(form.submittedAction && form.submittedAction.formId, form.triggeredAction && form.triggeredAction.formId);`;
        const results = seen(script, [
            { dwfrm_profile_name: 'Ann', dwfrm_profile_save: 'Save' },
            { dwfrm_profile_name: '', 'dwfrm_profile_save.x': '3' },
            { dwfrm_profile_name: '', dwfrm_profile_leave: 'Leave' }
        ]);
        expect(results).to.deep.equal([
            [true, true, false, 'save', 'save'],
            [true, false, false, 'save', null],
            [false, false, true, 'leave', 'leave']
        ]);
    });

    it('copyFrom, copyTo: by their bindings, and only what was submitted', () => {
        const script = `var target = {};
            form.copyTo(target);
            seen.push(target);
            form.copyFrom({ lastName: 'Lee', city: 'Rome' });
            seen.push(form.name.value, form.home.city.value, form.object.lastName);`;
        expect(seen(script, [{ dwfrm_profile_name: 'Ann' }])[0]).to.deep.equal([
            { lastName: 'Ann' },
            'Lee',
            'Rome',
            'Lee'
        ]);
    });

    it('invalidateFormElement, clearFormElement: with the preset or a given message; and all is as at first', () => {
        const script = `form.name.invalidateFormElement(); form.zip.invalidateFormElement('mine'); form.home.invalidateFormElement();
            seen.push(form.name.error, form.zip.error, form.home.error, form.valid, form.name.validationResult.valid);
            form.clearFormElement();
            seen.push(form.name.error, form.home.error, form.valid, form.name.value, form.color.value);`;
        expect(seen(script, [{ dwfrm_profile_name: 'Ann' }])[0]).to.deep.equal([
            'value',
            'mine',
            'wrong place',
            false,
            false,
            null,
            null,
            true,
            null,
            'red'
        ]);
    });
});

/** Source: platform docs Form Validation and Form Definition Elements, attribute validation. */
describe('Scripts that check a form', () => {
    const GIFT = `<form form-error="wrong gift" validation="\${require('~/cartridge/scripts/checks').gift(formgroup);}">
        <field formid="amount" type="integer" mandatory="true" min="100" value-error="amount"
            validation="\${require('~/cartridge/scripts/checks').amount(formfield)}"/>
        <field formid="code" type="string" regexp="\\d" validation="\${require('~/cartridge/scripts/checks').code(formfield)}"/>
        <action formid="send" valid-form="true"/>
    </form>`;
    const CHECKS = `var Result = require('dw/web/FormElementValidationResult');
        exports.amount = function (field) { return field.value > 4; };
        exports.code = function (field) {
            var result = new Result(field.value === 'AB', 'no such code');
            result.addData('tried', field.value);
            return result;
        };
        exports.gift = function (form) { return form.amount.value !== 13; };`;
    const SCRIPT = `var gift = session.forms.gift;
        seen.push(gift.valid, gift.amount.valid, gift.amount.error, gift.code.error);
        seen.push(gift.code.validationResult.data.get('tried') || null, gift.error, gift.triggeredAction !== null);`;
    const files = { 'cartridge/forms/default/gift.xml': GIFT, 'cartridge/scripts/checks.js': CHECKS };
    const answer = (amount: string, code: string): unknown =>
        seen(SCRIPT, [{ dwfrm_gift_amount: amount, dwfrm_gift_code: code, dwfrm_gift_send: '1' }], files)[0];

    it('check a field instead of its rules', () => {
        expect(answer('5', 'AB')).to.deep.equal([true, true, null, null, 'AB', null, true]);
    });

    it('say with false, or with a result and its data, what is wrong', () => {
        expect(answer('3', 'XY')).to.deep.equal([false, false, 'amount', 'no such code', 'XY', null, false]);
    });

    it('are not asked about what is not of the type', () => {
        expect(answer('many', 'AB')).to.deep.equal([false, false, null, null, 'AB', null, false]);
    });

    it('check a whole form, whose message is the one of the definition', () => {
        expect(answer('13', 'AB')).to.deep.equal([false, true, null, null, 'AB', 'wrong gift', false]);
    });

    it('must be an expression', () => {
        const wrong = { ...files, 'cartridge/forms/default/gift.xml': '<form validation="checks.gift"/>' };
        const script = 'try { session.forms.gift; } catch (error) { seen.push(error.javaName); }';
        expect(seen(script, [{}], wrong)[0]).to.deep.equal(['FormDefinitionException']);
    });

    it('find an action invalid that a script calls so, for this request', () => {
        const script = `${SCRIPT} gift.send.invalidateFormElement(); seen.push(gift.send.valid, gift.valid);`;
        const sent = { dwfrm_gift_amount: '5', dwfrm_gift_code: 'AB' };
        expect((seen(script, [sent], files)[0] as unknown[]).slice(-2)).to.deep.equal([false, false]);
    });
});
