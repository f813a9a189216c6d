import '../bench/run.mjs';
