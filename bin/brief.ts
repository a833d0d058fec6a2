#!/usr/bin/env node
import process from 'node:process';
import { run } from '../src/cli/run.ts';

await run(process);
