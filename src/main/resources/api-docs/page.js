// Shows /api/openapi.json as a list of calls, grouped by tag, with shapes on demand. Text only: nothing is parsed as HTML.
const verbs = ['get', 'post', 'put', 'patch', 'delete'];
const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
};

const shapeOf = (api, schema, depth = 0) => {
  if (!schema || depth > 4) return '...';
  if (schema.$ref) return shapeOf(api, api.components.schemas[schema.$ref.split('/').pop()], depth);
  if (schema.anyOf) return shapeOf(api, schema.anyOf[0], depth);
  if (schema.enum) return schema.enum.join(' | ');
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'array') return [shapeOf(api, schema.items, depth + 1)];
  if (schema.properties)
    return Object.fromEntries(Object.entries(schema.properties).map(([key, value]) => [key, shapeOf(api, value, depth + 1)]));
  return schema.format ? `${type} (${schema.format})` : type || 'any';
};

// The filters of a list come with operators, each a parameter of its own: lastOrderAt.lt
const operatorsOf = (operation, { name }) => {
  const known = operation.parameters.filter((p) => p.name.startsWith(`${name}.`)).map((p) => p.name.slice(name.length));
  return known.length ? `, also ${known.join(' ')}` : '';
};

const describe = (api, operation) => {
  const parts = [];
  if (operation['x-permission']) parts.push(`needs: ${operation['x-permission'].join(' or ')}`);
  for (const p of operation.parameters || []) if (!p.name.includes('.')) parts.push(`${p.in} ${p.name}${p.required ? ' (required)' : ''}: ${JSON.stringify(shapeOf(api, p.schema))}${operatorsOf(operation, p)}`);
  for (const [type, body] of Object.entries(operation.requestBody?.content || {}))
    parts.push(`body ${type}:\n${JSON.stringify(shapeOf(api, body.schema), null, 2)}`);
  for (const [status, answer] of Object.entries(operation.responses || {}))
    for (const [type, body] of Object.entries(answer.content || {}))
      if (status !== 'default') parts.push(`answer ${status} ${type}:\n${JSON.stringify(shapeOf(api, body.schema), null, 2)}`);
  return parts.join('\n\n');
};

const callsOf = (api) =>
  Object.entries(api.paths).flatMap(([path, item]) =>
    verbs.filter((v) => item[v]).map((verb) => ({ path, verb, operation: item[verb], tag: item[verb].tags?.[0] || 'Other' })));

const draw = (api, calls, wanted) => {
  const shown = calls.filter((c) => `${c.verb} ${c.path} ${c.operation.summary}`.toLowerCase().includes(wanted.toLowerCase()));
  const all = document.createDocumentFragment();
  for (const tag of [...new Set(shown.map((c) => c.tag))].sort()) {
    all.append(element('h2', tag));
    for (const call of shown.filter((c) => c.tag === tag)) {
      const row = element('details');
      const head = element('summary');
      head.append(element('span', call.verb.toUpperCase(), 'verb'), element('code', call.path), element('span', call.operation.summary, 'what'));
      row.append(head);
      row.addEventListener('toggle', () => row.open && row.children.length === 1 && row.append(element('pre', describe(api, call.operation))));
      all.append(row);
    }
  }
  document.getElementById('calls').replaceChildren(shown.length ? all : element('p', 'No call matches.'));
};

const start = async () => {
  const api = await (await fetch('/api/openapi.json')).json();
  const calls = callsOf(api);
  const find = document.getElementById('find');
  find.addEventListener('input', () => draw(api, calls, find.value));
  draw(api, calls, '');
};
start();
