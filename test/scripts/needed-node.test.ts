import { nodeFault } from '../../scripts/needed-node';

test.each(['v20.19.0', 'v20.19', 'v22.0.0', 'v24.3.1'])('%s is new enough for 20.19', (version) => {
  expect(nodeFault(version, '>=20.19')).toBeUndefined();
});

test.each(['v18.20.4', 'v20.18.9', 'v20.9.0', 'v8.0.0'])(
  '%s is not, and is told so with what to do',
  (version) => {
    const fault = nodeFault(version, '>=20.19');
    expect(fault).toContain(version);
    expect(fault).toContain('20.19 or later');
    expect(fault).toContain('Install');
  },
);
