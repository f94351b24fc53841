import { root } from '../../scripts/project';
import { endAll, start } from '../serve/support';

afterEach(endAll);

test('"npm run serve" serves, and hands on the signal that stops it', async () => {
  const environment = { SKILL_ID: 'amzn1.ask.skill.7c0e9d52' };
  const endpoint = start('npm', ['run', '--silent', 'serve'], root, environment);
  const { port } = await endpoint.line('listening');
  expect(await (await fetch(`http://127.0.0.1:${String(port)}/health`)).json()).toEqual({ status: 'ok' });
  endpoint.child.kill('SIGTERM');
  expect(await endpoint.exited).toBe(0);
  expect(await endpoint.line('stopped')).toMatchObject({ finished: true });
}, 20_000);
