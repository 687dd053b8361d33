@echo off
rem Builds a package on Windows: packaging\package msi or app-image; needs JAVA_HOME (a JDK 25), Maven and WiX on the PATH.
setlocal
cd /d "%~dp0.."
if "%JAVA_HOME%"=="" (
  echo Plimsoll needs a JDK 25 or newer: install one and set JAVA_HOME to it. 1>&2
  exit /b 1
)
call mvn -q -B -Dmaven.test.skip=true package || exit /b 1
"%JAVA_HOME%\bin\java" src\packaging\java\io\plimsoll\packaging\Package.java %*
