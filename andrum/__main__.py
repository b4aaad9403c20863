from andrum.cli import main

main()
