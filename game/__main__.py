"""`python -m game` is `breakroom`."""

import sys

from game.cli import main

sys.exit(main())
