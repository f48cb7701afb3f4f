/** Two projects: `unit` (everything that runs in Node) and `browser` (the pages, in a real Chromium). */
const common = {
  transform: {
    '^.+\\.(?:tsx?|js)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  // saxen ships ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!saxen/)'],
  testEnvironment: 'node',
};

module.exports = {
  // A machine of two cores would otherwise get one worker.
  maxWorkers: 2,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/', '<rootDir>/tests/deployment/'],
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts', '<rootDir>/tests/deployment/**/*.test.ts'],
    },
  ],
};
